package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the README and of the pages is known here, and run here or by the test that is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedCommandsIT {

    /** Builds of this whole project: the build that runs these tests is one of them. */
    private static final List<String> WHOLE_BUILDS = List.of(
            "mvn -B -ntp -DskipTests install && mvn -B -ntp -f examples/short-video labelcraft:train",
            "mvn -B -ntp verify");

    /** Run by {@link ScheduleIT}, since it does not end by itself. */
    private static final String FOREGROUND = "mvn labelcraft:schedule";

    /** Run by {@link KuaiRandIT}. */
    private static final String ON_DATA = "mvn labelcraft:train -Dlabelcraft.data=<folder or file>";

    /** Run by {@link LabelVersionsIT}. */
    private static final String BY_ID = "mvn labelcraft:publish -Dlabelcraft.publish.version=<id>";

    /** Run by {@link NewProjectIT}. */
    private static final List<String> IN_A_NEW_PROJECT = List.of(
            "mvn io.labelcraft:labelcraft-maven-plugin:0.1.0-SNAPSHOT:init -Dlabelcraft.data=feedback.csv",
            "mvn process-classes");

    /** Run by {@link BenchmarksIT}, for a moment each. */
    private static final String BENCHMARK =
            "mvn -B -ntp -Pbenchmarks -pl labelcraft-runtime -am verify -DskipTests -Dbenchmark=";

    /** Run by {@link ServiceIT}. */
    private static final List<String> SERVICE = List.of("mvn package", "mvn -Pnights package");

    private static final Pattern COMMAND = Pattern.compile("(?m)^(?: {4})?(mvn .*)$");
    private static final Pattern GOAL = Pattern.compile("(labelcraft:\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern PROPERTY = Pattern.compile("-D(\\S+)");

    private StandaloneProject project;

    @BeforeAll
    void makeALog() throws Exception {
        project = StandaloneProject.copyOf("short-video", "documented");
        BuildResult build = project.run("process-classes", SmallRun.PROPERTIES);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        try (GZIPOutputStream zipped = new GZIPOutputStream(Files.newOutputStream(project.file("feedback.csv.gz")))) {
            Files.copy(project.file("target/feedback.csv"), zipped);
        }
    }

    static List<String> runHere() {
        return List.of(
                "mvn labelcraft:train",
                "mvn labelcraft:train -Dlabelcraft.data=feedback.csv.gz",
                "mvn labelcraft:publish",
                "mvn labelcraft:train -Dfeedback.users=1000 -Dfeedback.seed=2 -Dfeedback.duration-effect=none",
                "mvn labelcraft:evaluate",
                "mvn labelcraft:evaluate -Dlabelcraft.evaluation.seeds=1,2,3,4,5",
                "mvn labelcraft:report",
                "mvn labelcraft:label -Dlabelcraft.data=feedback.csv.gz",
                "mvn labelcraft:export",
                "mvn labelcraft:export -Dlabelcraft.export.format=parquet",
                "mvn labelcraft:export -Dlabelcraft.export.format=mahout",
                "mvn labelcraft:recommend -Dlabelcraft.recommend.users=17,42 -Dlabelcraft.recommend.k=3",
                "mvn labelcraft:ablate",
                "mvn labelcraft:sweep",
                "mvn labelcraft:sweep -Dlabelcraft.evaluation.sweep-points=28",
                "mvn labelcraft:transfer",
                "mvn labelcraft:transfer -Dlabelcraft.evaluation.seeds=1",
                "mvn labelcraft:schedule -Dlabelcraft.schedule.once=true",
                "mvn labelcraft:runs",
                "mvn labelcraft:versions",
                "mvn labelcraft:versions -Dlabelcraft.versions.verify=true",
                "mvn labelcraft:rollback");
    }

    @ParameterizedTest
    @MethodSource("runHere")
    void works(String command) throws Exception {
        List<String> properties =
                new ArrayList<>(SmallRun.with("labelcraft.evaluation.seeds=1", "labelcraft.evaluation.sweep-points=3"));
        Matcher property = PROPERTY.matcher(command);
        while (property.find()) {
            properties.add(property.group(1));
        }

        Matcher goal = GOAL.matcher(command);
        assertThat(goal.find()).isTrue();
        BuildResult build = project.run(goal.group(1), properties);

        assertThat(build.succeeded()).as(build.text()).isTrue();
    }

    @Test
    void noneIsLeftOut() throws IOException {
        List<String> known = new ArrayList<>(WHOLE_BUILDS);
        known.addAll(List.of(FOREGROUND, ON_DATA, BY_ID));
        known.addAll(SERVICE);
        known.addAll(IN_A_NEW_PROJECT);
        BenchmarksIT.documented().forEach(benchmark -> known.add(BENCHMARK + benchmark));
        known.addAll(runHere());
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }

    private static Set<String> documented() throws IOException {
        Set<String> commands = new TreeSet<>();
        for (Path page : pages()) {
            Matcher command = COMMAND.matcher(Files.readString(page));
            while (command.find()) {
                commands.add(command.group(1));
            }
        }
        return commands;
    }

    private static List<Path> pages() throws IOException {
        Path root = OuterBuild.examples().getParent();
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")));
        for (String folder : List.of("docs", "examples")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder), 2)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }
}
