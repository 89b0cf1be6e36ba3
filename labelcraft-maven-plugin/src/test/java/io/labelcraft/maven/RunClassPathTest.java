package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resolves offline, from what this build has downloaded for its own tests. */
class RunClassPathTest {

    private static final RemoteRepository CENTRAL =
            new RemoteRepository.Builder("central", "default", "https://central.example/maven2").build();

    private final File buildRepository = new File(System.getProperty("localRepository"));

    @TempDir
    private File emptyRepository;

    @Test
    void beginsWithTheEngineAndHoldsTheNativeLibrariesOfThisPlatform() throws Exception {
        List<Path> classPath = resolve(buildRepository);
        String classifier = thisPlatform().classifier();

        assertThat(classPath.get(0)).isEqualTo(NeighbouringModules.ENGINE_CLASSES);
        assertThat(fileNames(classPath))
                .anyMatch(name -> name.matches("nd4j-native-\\d.*-" + classifier + ".jar"))
                .anyMatch(name -> name.matches("javacpp-\\d.*-" + classifier + ".jar"))
                .anyMatch(name -> name.matches("openblas-\\d.*-" + classifier + ".jar"))
                .anyMatch(name -> name.startsWith("slf4j-simple-"));
    }

    @Test
    void lacksTheLargeNativeLibrariesWhereNothingIsComputed() throws Exception {
        List<Path> classPath = classPath(buildRepository).withoutBackend();

        assertThat(classPath.get(0)).isEqualTo(NeighbouringModules.ENGINE_CLASSES);
        assertThat(fileNames(classPath))
                .noneMatch(name -> name.startsWith("nd4j-native") || name.startsWith("openblas"))
                .anyMatch(name -> name.startsWith("slf4j-simple-"));
    }

    @Test
    void holdsNothingForOtherPlatforms() throws Exception {
        List<String> names = fileNames(resolve(buildRepository));

        for (Platform platform : Platform.values()) {
            if (platform != thisPlatform()) {
                assertThat(names).noneMatch(name -> name.contains(platform.classifier()));
            }
        }
    }

    @Test
    void holdsTheVersionsThatTheEngineRaisesAndNotThoseOfNd4jAndMahout() throws Exception {
        List<String> names = fileNames(resolve(buildRepository));

        for (String raised : List.of("commons-lang3", "commons-io", "commons-net", "commons-compress")) {
            assertThat(names)
                    .filteredOn(name -> name.matches(raised + "-\\d.*"))
                    .hasSize(1);
        }
        assertThat(names)
                .doesNotContain(
                        "commons-lang3-3.11.jar",
                        "commons-io-2.7.jar",
                        "commons-net-3.1.jar",
                        "commons-compress-1.21.jar")
                .noneMatch(name -> name.startsWith("hadoop") || name.startsWith("log4j") || name.startsWith("lucene"));
    }

    @Test
    void saysHowToGetWhatIsNotThereOffline() {
        assertThatThrownBy(() -> resolve(emptyRepository))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The run's class path is not in the local repository yet, and Maven is offline."
                        + " Run the goal once without -o;");
    }

    private static List<Path> resolve(File localRepository) throws Exception {
        return classPath(localRepository).with(Backend.CPU, thisPlatform());
    }

    private static RunClassPath classPath(File localRepository) {
        RepositorySystem system = repositorySystem();
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        session.setSystemProperties(System.getProperties());
        session.setOffline(true);
        session.setWorkspaceReader(new NeighbouringModules());
        session.setLocalRepositoryManager(
                system.newLocalRepositoryManager(session, new LocalRepository(localRepository)));
        return new RunClassPath(system, session, List.of(CENTRAL));
    }

    @SuppressWarnings("deprecation")
    private static RepositorySystem repositorySystem() {
        return MavenRepositorySystemUtils.newServiceLocator().getService(RepositorySystem.class);
    }

    private static Platform thisPlatform() throws Exception {
        return Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private static List<String> fileNames(List<Path> classPath) {
        return classPath.stream().map(path -> path.getFileName().toString()).toList();
    }
}
