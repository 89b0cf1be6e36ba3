package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import com.google.common.io.Resources;
import io.labelcraft.config.RunProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

/** What Maven is told about the goals. */
class PluginDescriptorTest {

    private static final List<String> TRAINING = List.of("train", "evaluate", "ablate", "sweep", "transfer");
    private static final List<String> OTHERS = List.of(
            "validate",
            "describe",
            "label",
            "export",
            "recommend",
            "report",
            "schedule",
            "runs",
            "versions",
            "publish",
            "rollback",
            "init");

    @Test
    void thePropertiesOfTheGoalsAreThoseThatTheRuntimeKnows() throws Exception {
        assertThat(goals().flatMap(goal -> settable(goal).flatMap(parameter -> property(goal, parameter).stream())))
                .containsOnlyOnce(RunProperty.SCHEDULE_ONCE.key())
                .containsOnly(RunProperty.keys().toArray(String[]::new));
        assertThat(PropertyNames.OF_GOALS).containsExactlyInAnyOrderElementsOf(RunProperty.keys());
    }

    @Test
    void everyParameterButTheSettingsHasAProperty() throws Exception {
        assertThat(goals().flatMap(goal -> settable(goal)
                        .filter(parameter -> property(goal, parameter).isEmpty())
                        .map(Parameter::getName)))
                .containsOnly("settings");
    }

    @Test
    void whatTrainsOnceCanBeForcedAndResumed() throws Exception {
        for (RunProperty property : List.of(RunProperty.FORCE, RunProperty.RESUME)) {
            assertThat(goals().filter(goal -> settable(goal)
                            .anyMatch(parameter -> property(goal, parameter).equals(Optional.of(property.key())))))
                    .extracting(MojoDescriptor::getGoal)
                    .containsExactlyInAnyOrderElementsOf(TRAINING);
        }
    }

    @Test
    void everyParameterIsDescribedAndSaysSinceWhen() throws Exception {
        assertThat(goals().flatMap(PluginDescriptorTest::settable)).allSatisfy(parameter -> {
            assertThat(parameter.getDescription()).endsWith(".");
            assertThat(parameter.getSince()).isNotBlank();
        });
    }

    @Test
    void everyGoalCanBeSkippedAndIsThreadSafeAndSaysSinceWhen() throws Exception {
        assertThat(goals())
                .extracting(MojoDescriptor::getGoal)
                .containsExactlyInAnyOrderElementsOf(Iterables.concat(TRAINING, OTHERS));
        assertThat(goals()).allSatisfy(goal -> {
            assertThat(goal.isThreadSafe()).isTrue();
            assertThat(goal.getSince()).isNotBlank();
            assertThat(settable(goal).map(Parameter::getName)).contains("skip");
        });
    }

    @Test
    void goalsCompileFirstUnlessABuildBindsThemOrThereIsNoProjectYet() throws Exception {
        for (MojoDescriptor goal : goals().toList()) {
            switch (goal.getGoal()) {
                case "validate" -> assertThat(goal.getPhase()).isEqualTo("process-classes");
                case "init" -> assertThat(goal.isProjectRequired()).isFalse();
                default -> assertThat(goal.getExecutePhase()).isEqualTo("process-classes");
            }
        }
    }

    @Test
    void eclipseKnowsWhatToDoWithEveryGoalOfAProject() throws Exception {
        String metadata = Resources.toString(
                Resources.getResource("META-INF/m2e/lifecycle-mapping-metadata.xml"), StandardCharsets.UTF_8);

        assertThat(goals().map(MojoDescriptor::getGoal).filter(goal -> !goal.equals("init")))
                .allSatisfy(goal -> assertThat(metadata).contains("<goal>" + goal + "</goal>"));
    }

    @Test
    void thePrefixIsLabelcraft() throws Exception {
        assertThat(OwnDescriptor.read().getGoalPrefix()).isEqualTo("labelcraft");
    }

    private static Stream<MojoDescriptor> goals() throws Exception {
        return OwnDescriptor.read().getMojos().stream()
                .filter(goal -> !goal.getGoal().equals("help"));
    }

    private static Stream<Parameter> settable(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable);
    }

    private static Optional<String> property(MojoDescriptor goal, Parameter parameter) {
        PlexusConfiguration configuration = goal.getMojoConfiguration().getChild(parameter.getName(), false);
        return Optional.ofNullable(configuration)
                .map(PlexusConfiguration::getValue)
                .filter(expression -> expression.startsWith("${"))
                .map(expression -> expression.substring("${".length(), expression.length() - "}".length()));
    }
}
