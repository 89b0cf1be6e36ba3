package io.labelcraft.data;

import io.labelcraft.SmallLog;
import io.labelcraft.config.DataSpec;
import io.labelcraft.config.HistorySpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeatureColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.IdColumn;
import io.labelcraft.config.LogSpec.Kind;
import io.labelcraft.config.LogSpec.TimeColumn;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.SplitSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Settings for reading a log with the columns {@link #HEADER}, and the parts of them that tests vary.
 */
record LogSpecs(
        LogSpec log,
        String path,
        String files,
        Optional<String> filter,
        double maxRefusedShare,
        int windowDays,
        SplitSpec split) {

    static final String HEADER = "user,video,time,like,replays,watch_time,duration,tag,country";

    /** Every row trains if its video is below 10, is a hold-out row below 20, and a test row else. */
    private static final SplitSpec.Conditions BY_VIDEO =
            new SplitSpec.Conditions("video < 10", "video < 20", "video >= 20");

    static LogSpecs of(String path) {
        return new LogSpecs(log(true), path, "*", Optional.empty(), 0, 0, conditions(BY_VIDEO));
    }

    static LogSpec log(boolean numericIds) {
        FeedbackColumn watchTime = new FeedbackColumn(
                "watchTime", "watch_time", Kind.DURATION, Optional.of(TimeUnit.MILLISECONDS), Optional.of(60.0), false);
        return new LogSpec(
                new IdColumn("user", numericIds),
                new IdColumn("video", numericIds),
                new TimeColumn("time", TimeUnit.SECONDS),
                Optional.of(new DurationColumn("length", "duration", TimeUnit.MINUTES, Optional.empty())),
                Optional.of(watchTime),
                List.of(
                        new FeedbackColumn("like", "like", Kind.BINARY, Optional.empty(), Optional.empty(), true),
                        new FeedbackColumn("replays", "replays", Kind.COUNT, Optional.empty(), Optional.of(9.0), false),
                        watchTime),
                List.of(new FeatureColumn("tag", "tag", Optional.of("|"))),
                List.of(new FeatureColumn("country", "country", Optional.empty())));
    }

    static SplitSpec conditions(SplitSpec.Conditions conditions) {
        return new SplitSpec(0.5, Optional.empty(), 0.5, Optional.of(conditions));
    }

    LogSpecs withLog(LogSpec other) {
        return new LogSpecs(other, path, files, filter, maxRefusedShare, windowDays, split);
    }

    LogSpecs withFiles(String other) {
        return new LogSpecs(log, path, other, filter, maxRefusedShare, windowDays, split);
    }

    LogSpecs withFilter(String other) {
        return new LogSpecs(log, path, files, Optional.of(other), maxRefusedShare, windowDays, split);
    }

    LogSpecs withMaxRefusedShare(double other) {
        return new LogSpecs(log, path, files, filter, other, windowDays, split);
    }

    LogSpecs withSplit(SplitSpec other) {
        return new LogSpecs(log, path, files, filter, maxRefusedShare, windowDays, other);
    }

    LogSpecs withWindowDays(int other) {
        return new LogSpecs(log, path, files, filter, maxRefusedShare, other, split);
    }

    ModelSpec model() {
        return model(new HistorySpec(100, 0.5));
    }

    ModelSpec model(HistorySpec history) {
        ModelSpec small = SmallLog.spec();
        return new ModelSpec(
                small.model(),
                "com.example.Impression",
                small.recipe(),
                small.seed(),
                log,
                small.objectives(),
                new DataSpec(path, files, filter, maxRefusedShare, windowDays),
                split,
                history,
                small.scaling(),
                small.labeling(),
                small.recommender(),
                small.training(),
                small.evaluation(),
                small.mahout(),
                small.schedule(),
                small.effective());
    }
}
