package io.labelcraft.cli;

import io.labelcraft.training.Progress.Completed;
import io.labelcraft.training.Progress.EpochEnded;
import io.labelcraft.training.Progress.Event;
import io.labelcraft.training.Progress.Planned;
import io.labelcraft.training.Progress.SeedStarted;
import io.labelcraft.training.Progress.Skipped;
import io.labelcraft.training.Progress.Worked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How far a command has come, and how long the rest will take if it goes on as it went. */
final class RunState {

    private final InstantSource clock;
    private Instant started;
    private double planned;
    private double worked;
    private double skipped;
    private int seed;
    private int seeds;
    private Worked last;
    private List<Double> objectives;
    private String mark = "";

    RunState(InstantSource clock) {
        this.clock = clock;
        begin(0);
    }

    /** Begins each line about it from now on. */
    void markWith(String lineBeginning) {
        mark = lineBeginning;
    }

    String mark() {
        return mark;
    }

    /** Takes an event into account; most kinds do not count. */
    void on(Event event) {
        if (event instanceof Planned plan) {
            begin(plan.work());
        } else if (event instanceof Worked step) {
            on(step);
        } else if (event instanceof Skipped known) {
            skipped += known.work();
        } else if (event instanceof EpochEnded ended) {
            objectives = ended.objectives();
        } else if (event instanceof SeedStarted next) {
            seed = next.number();
            seeds = next.seeds();
            passTo(planned * (seed - 1) / seeds);
        } else if (event instanceof Completed) {
            passTo(planned);
        }
    }

    private void begin(double work) {
        started = clock.instant();
        planned = work;
        worked = 0;
        skipped = 0;
        seed = 0;
        seeds = 0;
        last = new Worked("", 0, 0, Double.NaN, 0);
        objectives = List.of();
    }

    private void on(Worked step) {
        worked += step.work();
        if (!step.stage().equals(last.stage())) {
            objectives = List.of();
        }
        last = step;
    }

    /** What the plan has up to here is done, whether or not it was heard of. */
    private void passTo(double place) {
        skipped += Math.max(0, place - worked - skipped);
    }

    /** Whether anything is planned. */
    boolean running() {
        return planned > 0;
    }

    /** In [0,1]. */
    double share() {
        return running() ? Math.min(1, (worked + skipped) / planned) : 0;
    }

    /** Since the plan was made. */
    Duration elapsed() {
        return Duration.between(started, clock.instant());
    }

    /** Empty as long as nothing has been done that took time. */
    Optional<Duration> left() {
        double ahead = Math.max(0, planned - worked - skipped);
        return worked > 0
                ? Optional.of(Duration.ofMillis(Math.round(elapsed().toMillis() * ahead / worked)))
                : Optional.empty();
    }

    /** What was trained last; with an empty stage if nothing was. */
    Worked last() {
        return last;
    }

    /** Of the last epoch of this stage, M1 first; empty where they are not measured. */
    List<Double> objectives() {
        return objectives;
    }

    /** From 1; 0 where a command has no seeds to go through. */
    int seed() {
        return seed;
    }

    int seeds() {
        return seeds;
    }
}
