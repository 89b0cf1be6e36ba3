package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.RunProperty;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;

/** What Maven is told about the goals. */
class PluginDescriptorTest {

    @Test
    void thePropertiesOfTheGoalsAreThoseThatTheRuntimeKnows() throws Exception {
        assertThat(goals().flatMap(goal -> settable(goal).map(parameter -> property(goal, parameter))))
                .containsOnlyOnce(RunProperty.SCHEDULE_ONCE.key())
                .containsOnly(RunProperty.keys().toArray(String[]::new));
    }

    @Test
    void whatTrainsOnceCanBeForcedAndResumed() throws Exception {
        for (RunProperty property : List.of(RunProperty.FORCE, RunProperty.RESUME)) {
            assertThat(goals().filter(goal -> settable(goal)
                            .anyMatch(parameter -> property(goal, parameter).equals(property.key()))))
                    .extracting(MojoDescriptor::getGoal)
                    .containsExactlyInAnyOrder("train", "evaluate", "ablate", "sweep", "transfer");
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
    void theGoalsAreThreadSafeAndCompileFirst() throws Exception {
        assertThat(goals())
                .extracting(MojoDescriptor::getGoal)
                .containsExactlyInAnyOrder("train", "evaluate", "ablate", "sweep", "transfer", "schedule");
        assertThat(goals()).allSatisfy(goal -> {
            assertThat(goal.isThreadSafe()).isTrue();
            assertThat(goal.getExecutePhase()).isEqualTo("process-classes");
        });
    }

    @Test
    void thePrefixIsLabelcraft() throws Exception {
        assertThat(descriptor().getGoalPrefix()).isEqualTo("labelcraft");
    }

    private static Stream<MojoDescriptor> goals() throws Exception {
        return descriptor().getMojos().stream().filter(goal -> !goal.getGoal().equals("help"));
    }

    private static Stream<Parameter> settable(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable);
    }

    private static String property(MojoDescriptor goal, Parameter parameter) {
        String expression =
                goal.getMojoConfiguration().getChild(parameter.getName()).getValue();
        return expression.substring("${".length(), expression.length() - "}".length());
    }

    private static PluginDescriptor descriptor() throws Exception {
        try (InputStream file = TrainMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml");
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(reader);
        }
    }
}
