package io.labelcraft.maven;

/**
 * Another exit code than Maven's own 1 for a failed build, for schedulers that tell failures apart by it. Maven ends as ever, with all
 * that it prints; the code is changed in its very last moment.
 */
final class ExitCode {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private ExitCode() {}

    /** Where Maven is a process of its own; one that lives on, or lives in another program, has no exit code to change. */
    static void replaceBy(int code) {
        String command = System.getProperty("sun.java.command", "");
        if (command.startsWith(LAUNCHER)) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(code), "labelcraft-exit-code"));
        }
    }
}
