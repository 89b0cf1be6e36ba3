package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec.Approval;
import io.labelcraft.gate.GateDecision.Outcome;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    private static final List<Row> ROWS = new SyntheticLog(20, 10, 20, 0.5, 3).rows();

    @TempDir
    private Path run;

    @BeforeEach
    void writeRun() throws IOException {
        RunFiles.write(run, ROWS, RunFiles.GOOD_METRICS);
    }

    @Test
    void theFirstNightIsLookedAtWithoutAComparison() throws IOException {
        RunFiles.write(run, NightRows.zero(ROWS, "like", row -> true), "{\"rows\": {\"read\": 300, \"refused\": 0}}");

        GateDecision decision = decide(Approval.AUTOMATIC);

        assertThat(decision.outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(decision.findings()).extracting(Finding::check).containsOnly("rows", "collapse");
    }

    @Test
    void goodLabelsAreHeldWhereSomebodyHasToApproveThem() {
        assertThat(decide(Approval.MANUAL).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void badLabelsAreRefusedWhoeverApproves() throws IOException {
        RunFiles.write(run, NightRows.labelled(ROWS, 0.5), "{\"rows\": {\"read\": 300, \"refused\": 30}}");

        GateDecision decision = decide(Approval.MANUAL);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.reasons()).as("all reasons, not only the first").hasSize(2);
    }

    @Test
    void theSameFilesGiveTheSameDecision() {
        assertThat(decide(Approval.AUTOMATIC)).isEqualTo(decide(Approval.AUTOMATIC));
    }

    @Test
    void aRunWithoutMetricsIsNotDecidedOn() throws IOException {
        Files.delete(run.resolve("metrics.json"));

        assertThatThrownBy(() -> decide(Approval.AUTOMATIC))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("metrics.json")
                .hasMessageContaining("labelcraft:train");
    }

    private GateDecision decide(Approval approval) {
        return new Gate(RunFiles.limits(approval)).decide(run, Optional.empty());
    }
}
