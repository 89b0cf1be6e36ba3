package io.labelcraft.schedule;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.run.RunRequest;
import io.labelcraft.training.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Nights on the short log of a folder, and what happens in the midst of them. */
final class Nights implements RunListener {

    /** Some hours after the newest row of the log. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-15T04:00:00Z"), ZoneOffset.UTC);

    private final Path base;
    private final Path output;
    private final LabelRepository repository;
    private final RunLedger ledger;
    private final Map<RunPhase, Runnable> hooks = new EnumMap<>(RunPhase.class);
    private int runs;
    private Runnable atEpoch = () -> {};

    /**
     * Writes the log and settings of a project.
     *
     * @param base the project's folder
     * @param output where runs write
     */
    Nights(Path base, Path output, LabelRepository repository, RunLedger ledger) {
        this.base = base;
        this.output = output;
        this.repository = repository;
        this.ledger = ledger;
        ShortVideoLog.write(base.resolve("feedback.csv"));
    }

    /** A second after the last such run. */
    RunRecord run(String... settings) {
        return run(Clock.offset(CLOCK, Duration.ofSeconds(runs++)), settings);
    }

    RunRecord run(Clock clock, String... settings) {
        return new NightlyRun(request(settings), repository, ledger, clock, this, new Stop()).run(clock.instant());
    }

    RunRequest request(String... settings) {
        List<String> all = new ArrayList<>(
                List.of(
                        "labelcraft.evaluation.fixed-labels = [WT]",
                        "labelcraft.schedule.retry { first-wait = 1ms, longest-wait = 2ms, attempts = 3 }",
                        // So small a log shows chance above all.
                        "labelcraft.schedule.gate { tolerance = 0.9, balance-tolerance = 0.9, max-drift = 9, max-label-drift = 9, min-label-order = 0 }"));
        Collections.addAll(all, settings);
        return new RunRequest(
                new ShortVideoSettings(base, all.toArray(String[]::new)).spec(), base, output, false, false);
    }

    /** Another log than that of the first night. */
    void aDayLater() {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        lines.addAll(lines.subList(1, 200).stream()
                .map(line -> line.replace(",17000", ",17001"))
                .toList());
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
    }

    /** Does something whenever a run enters a phase. */
    void on(RunPhase phase, Runnable hook) {
        hooks.put(phase, hook);
    }

    /** Does something whenever a run has trained for an epoch. */
    void onEpoch(Runnable hook) {
        atEpoch = hook;
    }

    /** Undoes {@link #on} and {@link #onEpoch}. */
    void undisturbed() {
        hooks.clear();
        atEpoch = () -> {};
    }

    @Override
    public void on(Event event) {
        if (event instanceof Progress.EpochEnded) {
            atEpoch.run();
        }
    }

    @Override
    public void on(FeedbackTable log) {}

    @Override
    public void on(RunRecord run) {
        if (!run.state().terminal()) {
            hooks.getOrDefault(run.phase(), () -> {}).run();
        }
    }
}
