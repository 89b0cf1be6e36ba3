package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set back by an hour. */
class ClockBackTest {

    @TempDir
    private Path base;

    private final SetClock clock = new SetClock();

    private static final class SetClock extends Clock {

        private Instant now = Nights.CLOCK.instant();

        void back() {
            now = now.minus(Duration.ofHours(1));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Nights.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void harmsNothingBetweenRunsNorWithinOne() {
        LabelRepository repository = LabelRepository.open(base.resolve("versions"), clock);
        RunLedger ledger = RunLedger.open(base.resolve("versions/runs"));
        Nights nights = new Nights(base, base.resolve("target"), repository, ledger);
        RunRecord first = nights.run(clock);
        nights.aDayLater();
        clock.back();
        nights.on(RunPhase.GATE, clock::back);

        RunRecord second = nights.run(clock, "labelcraft.schedule.keep { versions = 1, runs = 1 }");

        assertThat(second.state()).as(second.toString()).isEqualTo(RunState.PUBLISHED);
        assertThat(second.durations().values()).allMatch(duration -> !duration.isNegative());
        assertThat(second.ended().orElseThrow()).isAfterOrEqualTo(second.started());
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(ledger.newest(9)).containsExactly(second);
        List<LabelVersion> versions = repository.versions();
        assertThat(versions).extracting(LabelVersion::id).isSorted().hasSize(2);
        assertThat(repository.current()).isEqualTo(versions.get(1));
        assertThat(repository.formerlyCurrent()).containsExactly(versions.get(0));
    }
}
