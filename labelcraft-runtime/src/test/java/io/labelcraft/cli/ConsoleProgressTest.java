package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.training.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private static final String BLANK = " ".repeat(60) + "\r";

    private final ProgressClock clock = new ProgressClock();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ConsoleProgress bar = progress(ProgressMode.BAR);
    private final ConsoleProgress plain = progress(ProgressMode.PLAIN);

    private ConsoleProgress progress(ProgressMode mode) {
        return new ConsoleProgress(new PrintWriter(out), new PrintWriter(err), mode, clock);
    }

    private void work(ConsoleProgress progress, int steps, Duration each) {
        for (int step = 0; step < steps; step++) {
            clock.pass(each);
            progress.on(new Progress.Worked("search", 1, 8, 0.5, 1));
        }
    }

    private List<String> tenths() {
        return out.toString()
                .lines()
                .map(line -> line.substring(0, line.indexOf('%')).strip())
                .toList();
    }

    @Test
    void aLongRunPrintsALineForEachTenPercentAndNoneTwice() {
        plain.on(new Progress.Planned(1000));
        work(plain, 1000, Duration.ofSeconds(1));
        plain.on(new Progress.Completed());

        assertThat(tenths()).containsExactly("10", "20", "30", "40", "50", "60", "70", "80", "90", "100");
    }

    @Test
    void aShortRunPrintsNoMoreThanALineASecondAndItsEnd() {
        plain.on(new Progress.Planned(1000));
        work(plain, 1000, Duration.ofMillis(2));

        assertThat(tenths()).containsExactly("50", "100");
    }

    @Test
    void whatWasTrainedBeforeIsPassedOverUntilThereIsAStageToName() {
        plain.on(new Progress.Planned(10));
        clock.pass(Duration.ofSeconds(2));
        plain.on(new Progress.Skipped(5.5));
        work(plain, 1, Duration.ofSeconds(2));

        assertThat(tenths()).containsExactly("65");
    }

    @Test
    void theNextRunOfAScheduleBeginsAnew() {
        for (int night = 0; night < 2; night++) {
            plain.on(new Progress.Planned(2));
            work(plain, 2, Duration.ofSeconds(5));
        }

        assertThat(tenths()).containsExactly("50", "100", "50", "100");
    }

    @Test
    void aBarIsRedrawnAtMostTenTimesASecondAndNeverEndsALine() {
        bar.on(new Progress.Planned(1000));
        work(bar, 1000, Duration.ofMillis(10));

        assertThat(out.toString()).doesNotContain("\n");
        assertThat(out.toString().split("\r")).hasSizeBetween(90, 101).allMatch(drawn -> drawn.length() == 60);
    }

    @Test
    void anOrdinaryLineAndAWarningTakeTheBarAwayFirst() {
        bar.on(new Progress.Planned(10));
        work(bar, 1, Duration.ofSeconds(1));
        bar.say("100 % sure");
        assertThat(out.toString()).endsWith(BLANK + "100 % sure" + System.lineSeparator());
        work(bar, 1, Duration.ofSeconds(1));
        bar.warn("odd");
        assertThat(out.toString()).endsWith(BLANK);
        assertThat(err.toString().lines()).containsExactly("warning: odd");
    }

    @Test
    void nothingIsTakenAwayWhereThereIsNoBar() {
        bar.say("one");
        bar.close();
        plain.close();

        assertThat(out.toString().lines()).containsExactly("one");
    }

    @Test
    void aWarningNamesItsStageAndIsNotRepeatedEveryEpoch() {
        plain.on(new Progress.Planned(10));
        for (int epoch = 1; epoch <= 3; epoch++) {
            plain.on(new Progress.HardLists("search at 0.009", epoch, 5));
            plain.on(new Progress.HardLists("search", epoch, 6));
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "warning: search at 0.009: 5 hold-out lists of epoch 1 gave no gradient: their scores are tied.",
                        "warning: search: 6 hold-out lists of epoch 1 gave no gradient: their scores are tied.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void ofSeveralSeedsAWarningNamesItsOwn() {
        plain.on(new Progress.Planned(10));
        for (int seed = 1; seed <= 2; seed++) {
            plain.on(new Progress.SeedStarted(seed, seed, 2));
            plain.on(new Progress.OneLabelForAll("EF", 0));
        }

        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("warning: seed 1, EF is the same for all training rows");
    }

    @Test
    void aRunWithoutUsableCheckpointsStartsAtTheBeginning() {
        plain.on(new Progress.Planned(10));
        plain.on(new Progress.CheckpointsIgnored("there is none in here"));

        assertThat(err.toString().lines())
                .containsExactly("warning: there is no checkpoint to go on from: there is none in here; training starts"
                        + " at the beginning.");
    }

    @Test
    void aRunThatGoesOnSaysSoOnceAndDoesNotMissCheckpointsOfLaterSeeds() {
        plain.on(new Progress.Planned(10));
        plain.on(new Progress.TrainedBefore("WT"));
        plain.on(new Progress.Resumed("search", 2));
        plain.on(new Progress.CheckpointsIgnored("there is none in here"));

        assertThat(out.toString().lines()).containsExactly("Goes on from the checkpoints of the interrupted run.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void ofADamagedCheckpointItsStageIsNamed() {
        plain.on(new Progress.Planned(10));
        plain.on(new Progress.StageRepeated("WT", "WT.bin is damaged"));

        assertThat(err.toString().lines()).containsExactly("warning: WT starts again: WT.bin is damaged.");
    }
}
