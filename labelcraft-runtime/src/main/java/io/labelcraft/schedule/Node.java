package io.labelcraft.schedule;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine and process that a run is on, for people. */
final class Node {

    private Node() {}

    static String name() {
        return host() + ", process " + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }
}
