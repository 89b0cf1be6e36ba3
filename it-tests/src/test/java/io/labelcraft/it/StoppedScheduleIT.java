package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule whose process is told to end while a run is at work. */
class StoppedScheduleIT {

    @TempDir
    private Path base;

    @Test
    void theRunComesToAnEndBeforeItsProcessDoes() throws Exception {
        LabelPlace place = new LabelPlace(base, Optional.empty());
        NightlyProject project = NightlyProject.in(
                place, "labelcraft.schedule.cron = \"* * * * * ?\"", "labelcraft.training.epochs = 200");
        project.writeLog(0);
        try (ChildJvm schedule = project.byTheClock()) {
            NightTimes.readUntil(schedule, "phase=training");
            schedule.terminate();
            schedule.end();
        }

        try (RunLedger ledger = place.ledger()) {
            RunRecord run = ledger.newest(1).get(0);
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.reasons()).singleElement().asString().contains("The run was stopped.");
        }
    }
}
