package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import io.labelcraft.cli.LabelCraft;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build that runs these tests hands to the builds under test. */
final class OuterBuild {
    private OuterBuild() {}

    /** The folder of the example projects. */
    static Path examples() {
        return path("it.examples");
    }

    /** Where copies of projects are built. */
    static Path folder() {
        return path("it.folder");
    }

    /** The local repository of the builds under test, which holds the artefacts of this build. */
    static Path repository() {
        return path("it.repository");
    }

    /** What a process needs that runs a class of the runtime, or of these tests, without Maven. */
    static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (Class<?> owner : List.of(OuterBuild.class, LabelCraft.class, ChildJvm.class)) {
            entries.add(Path.of(URI.create(owner.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString());
        }
        entries.add(Files.readString(path("it.class-path")).strip());
        return String.join(File.pathSeparator, entries);
    }

    static Path mavenHome() {
        return path("it.maven-home");
    }

    /** The Maven of this build, and all others that were unpacked for it (profile it-full). */
    static List<Path> mavenHomes() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(mavenHome()));
        Path others = path("it.other-mavens");
        if (Files.isDirectory(others)) {
            try (Stream<Path> folders = Files.list(others)) {
                folders.sorted().forEach(homes::add);
            }
        }
        return homes;
    }

    /** The folder of data that no checkout holds; it need not exist. */
    static Path shared() {
        return path("test.shared").normalize();
    }

    /** The user's own settings, which may name a mirror of Central. */
    static Optional<Path> userSettings() {
        return Optional.of(path("it.user-settings")).filter(Files::isRegularFile);
    }

    /**
     * Writes global settings by which a build takes from this build's local repository what is there already, and only
     * the rest from Central.
     */
    static synchronized Path globalSettings() throws IOException {
        String repository =
                """
                <id>outer-build</id>
                        <url>%s</url>
                        <releases><checksumPolicy>ignore</checksumPolicy></releases>
                        <snapshots><enabled>false</enabled></snapshots>"""
                        .formatted(path("it.outer-repository").toUri());
        Path settings = Files.createDirectories(folder()).resolve("settings.xml");
        return Files.writeString(
                settings,
                """
                <settings>
                  <profiles>
                    <profile>
                      <id>outer-build</id>
                      <repositories>
                        <repository>
                          %1$s
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          %1$s
                        </pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>outer-build</activeProfile>
                  </activeProfiles>
                </settings>
                """
                        .formatted(repository));
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "The system property " + property + " is not set. Run these tests by: mvn verify");
        }
        return Path.of(value);
    }
}
