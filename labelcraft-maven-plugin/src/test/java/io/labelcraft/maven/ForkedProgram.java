package io.labelcraft.maven;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stands in for the engine in a forked JVM: does what its first argument says. */
final class ForkedProgram {

    private ForkedProgram() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "echo" -> List.of(arguments).forEach(System.out::println);
            case "property" -> System.out.println(System.getProperty(arguments[1]));
            case "environment" -> System.out.println(System.getenv(arguments[1]));
            case "temporary-file" -> System.out.println(Files.createTempFile("unpacked", ".so"));
            case "directory" -> System.out.println(System.getProperty("user.dir"));
            case "foreign-letters" -> {
                System.out.println("Gr\u00f6\u00dfe \u89c6\u9891");
                System.err.println("labelcraft: Gr\u00f6\u00dfe \u89c6\u9891");
            }
            case "bar" -> System.out.print("[#.] 50%\r[##] 100%\r        \rdone\nno line feed");
            case "fail" -> fail(Integer.parseInt(arguments[1]));
            case "wait" -> {
                System.out.println(ProcessHandle.current().pid());
                new CountDownLatch(1).await();
            }
            case "host" -> ForkedRunTest.host();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void fail(int exitCode) {
        System.err.println("WARN something is odd");
        System.err.println("labelcraft: feedback.csv is empty.");
        System.err.println("WARN said while ending");
        System.exit(exitCode);
    }
}
