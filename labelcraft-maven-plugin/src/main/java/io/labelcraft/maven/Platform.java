package io.labelcraft.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** An operating system and processor that ND4J has native libraries for. */
enum Platform {
    LINUX_X86_64("linux-x86_64"),
    LINUX_ARM64("linux-arm64"),
    MACOSX_X86_64("macosx-x86_64"),
    MACOSX_ARM64("macosx-arm64"),
    WINDOWS_X86_64("windows-x86_64");

    private final String classifier;

    Platform(String classifier) {
        this.classifier = classifier;
    }

    /** The classifier of the artefacts that hold this platform's native libraries. */
    String classifier() {
        return classifier;
    }

    /**
     * The platform of a JVM.
     *
     * @param osName its {@code os.name}
     * @param osArch its {@code os.arch}
     * @throws MojoFailureException if there are no native libraries for it
     */
    static Platform of(String osName, String osArch) throws MojoFailureException {
        String classifier = system(osName) + "-" + processor(osArch);
        for (Platform platform : values()) {
            if (platform.classifier.equals(classifier)) {
                return platform;
            }
        }
        throw new MojoFailureException("LabelCraft cannot train on " + osName + " (" + osArch
                + "): its tensor library ND4J has native libraries for "
                + Arrays.stream(values()).map(Platform::classifier).collect(Collectors.joining(", "))
                + " only. Run the goal on one of these, with a JDK of that architecture.");
    }

    private static String system(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "macosx";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processor(String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x86-64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch;
        };
    }
}
