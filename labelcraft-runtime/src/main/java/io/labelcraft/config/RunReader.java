package io.labelcraft.config;

import com.google.common.collect.Range;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the sections around the learning: what goes into a run and what becomes of its labels. */
final class RunReader {

    private static final Type<Double> OPEN_SHARE = Type.number(Range.open(0.0, 1.0));
    private static final Type<Double> SHARE = Type.number(Range.closed(0.0, 1.0));
    private static final Type<Integer> SIZE = Type.wholeNumber(Range.atLeast(1));

    /** The sixth of it between two signs of life is well above what a database needs to take one. */
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

    private RunReader() {}

    static DataSpec data(Section data) {
        return new DataSpec(
                data.get("path", Type.text()),
                data.get("files", Type.nonEmptyText()),
                data.findText("filter"),
                data.get("max-refused-share", SHARE),
                data.get("window-days", Type.wholeNumber(Range.atLeast(0))));
    }

    static SplitSpec split(Section split) {
        SplitSpec spec = new SplitSpec(
                split.get("train-share", OPEN_SHARE),
                split.get("train-until", Type.instant()),
                split.get("hold-out-users", OPEN_SHARE),
                conditions(split));
        if (spec.conditions().isPresent() && spec.trainUntil().isPresent()) {
            split.doubt(
                    "train-until",
                    "has no effect, since the conditions train, hold-out and test decide; take one or the other away");
        }
        return spec;
    }

    private static Optional<SplitSpec.Conditions> conditions(Section split) {
        Optional<String> train = split.findText("train");
        Optional<String> holdOut = split.findText("hold-out");
        Optional<String> test = split.findText("test");
        if (train.isPresent() && holdOut.isPresent() && test.isPresent()) {
            return Optional.of(new SplitSpec.Conditions(train.get(), holdOut.get(), test.get()));
        }
        List<String> given = Stream.of("train", "hold-out", "test")
                .filter(key -> split.findText(key).isPresent())
                .toList();
        if (!given.isEmpty()) {
            split.refuse(given, "has " + String.join(", ", given) + "; expected all of train, hold-out, test or none");
        }
        return Optional.empty();
    }

    static HistorySpec history(Section history) {
        return new HistorySpec(
                history.get("length", Type.wholeNumber(Range.atLeast(0))),
                history.get("min-watch-ratio", Type.number(Range.atLeast(0.0))));
    }

    static ScalingSpec scaling(Section scaling) {
        return new ScalingSpec(scaling.get("quantile", OPEN_SHARE), scaling.get("knee", OPEN_SHARE));
    }

    static EvaluationSpec evaluation(Section evaluation) {
        return new EvaluationSpec(
                evaluation.get("k", SIZE),
                evaluation.get("metric", Type.oneOf(EvaluationSpec.Metric.class)),
                evaluation.get("resamples", SIZE),
                evaluation.get("confidence", OPEN_SHARE),
                evaluation.list("seeds", Type.wholeNumber()),
                evaluation.list("fixed-labels", Type.sumOf("WT", "EF", "PC", "PCR", "D2Q", "DVR")),
                evaluation.get("tuning", Type.oneOf(EvaluationSpec.Tuning.class)),
                evaluation.get("fusion-trials", Type.wholeNumber(Range.atLeast(0))),
                evaluation.list("taus", Type.number(Range.atLeast(0.0))),
                evaluation.get("sweep-points", SIZE),
                evaluation.findText("interest"));
    }

    static MahoutSpec mahout(Section mahout) {
        return new MahoutSpec(
                mahout.get("recommender", Type.oneOf(MahoutSpec.Kind.class)),
                mahout.get("combine", Type.oneOf(MahoutSpec.Combine.class)));
    }

    static ScheduleSpec schedule(Section schedule) {
        return new ScheduleSpec(
                schedule.get("cron", Type.cron()),
                schedule.get("time-zone", Type.timeZone()),
                schedule.get("misfire", Type.oneOf(ScheduleSpec.Misfire.class)),
                schedule.get("time-limit", Type.duration(Range.greaterThan(Duration.ZERO))),
                schedule.get("warm-start", Type.flag()),
                schedule.get("learning-rate-share", Type.number(Range.openClosed(0.0, 1.0))),
                schedule.get("repository", Type.nonEmptyText()),
                database(schedule.section("database")),
                retry(schedule.section("retry")),
                input(schedule.section("input")),
                gate(schedule.section("gate")),
                keep(schedule.section("keep")),
                monitor(schedule.section("monitor")));
    }

    private static ScheduleSpec.Database database(Section database) {
        ScheduleSpec.Database spec = new ScheduleSpec.Database(
                database.findText("url"),
                database.findText("user"),
                database.findText("password-file"),
                database.get("lease", Type.duration(Range.atLeast(SHORTEST_LEASE))));
        if (spec.holdsPassword()) {
            database.refuse("url", ScheduleSpec.Database.NO_PASSWORD);
        }
        return spec;
    }

    private static ScheduleSpec.Retry retry(Section retry) {
        return new ScheduleSpec.Retry(
                retry.get("attempts", SIZE),
                retry.get("first-wait", Type.duration(Range.atLeast(Duration.ZERO))),
                retry.get("longest-wait", Type.duration(Range.atLeast(Duration.ZERO))));
    }

    private static ScheduleSpec.Input input(Section input) {
        return new ScheduleSpec.Input(
                input.get("newest-within", Type.duration(Range.atLeast(Duration.ZERO))), input.findText("marker"));
    }

    private static ScheduleSpec.Gate gate(Section gate) {
        return new ScheduleSpec.Gate(
                gate.get("approval", Type.oneOf(ScheduleSpec.Approval.class)),
                gate.get("tolerance", Type.number(Range.closedOpen(0.0, 1.0))),
                gate.get("balance-tolerance", Type.number(Range.closedOpen(0.0, 1.0))),
                gate.get("min-rows-share", SHARE),
                gate.get("max-refused-share", SHARE),
                gate.get("max-drift", Type.number(Range.greaterThan(0.0))),
                gate.get("max-label-drift", Type.number(Range.greaterThan(0.0))),
                gate.get("max-rate-change", Type.number(Range.greaterThan(0.0))),
                gate.get("max-unseen-users", SHARE),
                gate.get("max-unseen-items", SHARE),
                gate.get("max-changed-share", SHARE),
                gate.get("min-agreement", SHARE),
                gate.get("min-label-order", SHARE));
    }

    private static ScheduleSpec.Keep keep(Section keep) {
        return new ScheduleSpec.Keep(keep.get("versions", SIZE), keep.get("runs", SIZE));
    }

    private static ScheduleSpec.Monitor monitor(Section monitor) {
        return new ScheduleSpec.Monitor(
                monitor.get("enabled", Type.flag()),
                monitor.get("address", Type.nonEmptyText()),
                monitor.get("port", Type.wholeNumber(Range.closed(0, 65535))));
    }
}
