package io.labelcraft.files;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What people are told of a process that owns something. */
public final class ThisProcess {

    private ThisProcess() {}

    /** This process as the owner of something on its machine, from now on. */
    public static String asOwner() {
        return name() + ", since " + now();
    }

    /** This process as the owner of something that other machines see, too, from now on. */
    public static String asOwnerAmongMachines() {
        return name() + " on " + host() + ", since " + now();
    }

    private static String name() {
        return "process " + ProcessHandle.current().pid() + " of user " + System.getProperty("user.name");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }
}
