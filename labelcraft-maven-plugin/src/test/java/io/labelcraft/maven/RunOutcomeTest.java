package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOutcomeTest {

    private static final Path OUTPUT = Path.of("target", "labelcraft");

    @Test
    void doneIsNoFailure() {
        assertThatCode(() -> ended(0, null).check(OUTPUT)).doesNotThrowAnyException();
    }

    @Test
    void whatTheUserCanMendIsTheEnginesSentenceAlone() {
        assertThatThrownBy(() -> ended(1, "feedback.csv is empty.").check(OUTPUT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("feedback.csv is empty.");
    }

    @Test
    void labelsThatWereNotPublishedAreNoAccident() {
        assertThatThrownBy(() -> ended(3, "Refused: like is 0.").check(OUTPUT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Refused: like is 0.");
    }

    @Test
    void aJvmThatDoesNotStartPointsAtItsOwnWords() {
        assertThatThrownBy(() -> ended(1, null).check(OUTPUT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("labelcraft.jvm-arguments");
    }

    @Test
    void anInternalFailureNamesTheErrorLogOnce() {
        String log = OUTPUT.resolve("labelcraft-error.log").toString();

        assertThatThrownBy(() -> ended(70, "Training broke off.").check(OUTPUT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Training broke off. The stack trace is in " + log + ".");
        assertThatThrownBy(() -> ended(70, "Training broke off, see " + log).check(OUTPUT))
                .hasMessage("Training broke off, see " + log);
    }

    @Test
    void aKilledRunHintsAtMemory() {
        assertThatThrownBy(() -> ended(137, null).check(OUTPUT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContainingAll("exit code 137", "labelcraft.heap", "labelcraft.off-heap");
    }

    @ParameterizedTest
    @ValueSource(ints = {134, 139})
    void aCrashOfNativeCodeNamesTheJvmsReport(int exitCode) {
        assertThatThrownBy(() -> ended(exitCode, null).check(OUTPUT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContainingAll("exit code " + exitCode, "hs_err_pid*.log in " + OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 143})
    void anEndFromOutsideIsCalledSo(int exitCode) {
        assertThatThrownBy(() -> ended(exitCode, null).check(OUTPUT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The run was ended from outside (exit code " + exitCode + ").");
    }

    @Test
    void anyOtherEndIsAnAccident() {
        assertThatThrownBy(() -> ended(2, "Unknown option --frce.").check(OUTPUT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Unknown option --frce.");
        assertThatThrownBy(() -> ended(42, null).check(OUTPUT)).hasMessageContaining("exit code 42");
    }

    private static RunOutcome ended(int exitCode, String sentence) {
        return new RunOutcome(exitCode, Optional.ofNullable(sentence));
    }
}
