package io.labelcraft;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.HistorySpec;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.config.ObjectiveSpec.Measure;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.config.ScalingSpec;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.data.CategoricalColumn;
import io.labelcraft.data.DataSummary;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.IdMap;
import io.labelcraft.data.Split;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A small feedback log, made up by a seed, and the settings of the default recipe for it. */
public final class SmallLog {

    public static final MetaGradientSpec ONE_STEP = new MetaGradientSpec(MetaGradientSpec.Kind.ONE_STEP, 0.1, 10);

    private SmallLog() {}

    /**
     * A log in which each user has a block of training rows, then hold-out or test rows.
     *
     * @param rowsPerUser training rows, and as many later rows
     */
    public static FeedbackTable table(int users, int items, int rowsPerUser, long seed) {
        Random random = new Random(seed);
        int rows = 2 * users * rowsPerUser;
        int[] user = new int[rows];
        int[] item = new int[rows];
        int[] tag = new int[rows];
        long[] time = new long[rows];
        double[] watchTime = new double[rows];
        double[] duration = new double[rows];
        double[] like = new double[rows];
        for (int row = 0; row < rows; row++) {
            user[row] = row % users;
            item[row] = random.nextInt(items);
            tag[row] = item[row] % 7;
            time[row] = 1000L * row;
            duration[row] = 5 + 10 * (item[row] % 13);
            double interest = (user[row] + tag[row]) % 5 / 5.0;
            watchTime[row] = duration[row] * interest * random.nextDouble() * 1.5;
            like[row] = random.nextDouble() < 0.05 + 0.3 * interest ? 1 : 0;
        }
        int half = rows / 2;
        Split split = new Split(
                IntStream.range(0, half).toArray(),
                IntStream.range(half, rows).filter(row -> user[row] % 2 == 0).toArray(),
                IntStream.range(half, rows).filter(row -> user[row] % 2 == 1).toArray());
        Map<String, double[]> feedback = new LinkedHashMap<>();
        feedback.put("like", like);
        feedback.put("watchTime", watchTime);
        return new FeedbackTable(
                new IdMap(ids(users), true),
                new IdMap(ids(items), true),
                user,
                item,
                time,
                IntStream.rangeClosed(1, rows).asLongStream().toArray(),
                feedback,
                Optional.of(duration),
                Map.of("tag", new CategoricalColumn(tag, ids(7))),
                Map.of(),
                split,
                new DataSummary(rows, 0, 0, new TreeMap<>(), List.of(), "none"));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    /** Feedback, objectives and sizes of the log above with the default recipe in double precision. */
    public static ModelSpec spec() {
        LogSpec.FeedbackColumn watchTime = new LogSpec.FeedbackColumn(
                "watchTime",
                "watch_time",
                LogSpec.Kind.DURATION,
                Optional.of(TimeUnit.SECONDS),
                Optional.empty(),
                false);
        LogSpec log = new LogSpec(
                new LogSpec.IdColumn("user", true),
                new LogSpec.IdColumn("video", true),
                new LogSpec.TimeColumn("time", TimeUnit.MILLISECONDS),
                Optional.of(new LogSpec.DurationColumn("duration", "duration", TimeUnit.SECONDS, Optional.empty())),
                Optional.of(watchTime),
                List.of(
                        new LogSpec.FeedbackColumn(
                                "like", "like", LogSpec.Kind.BINARY, Optional.empty(), Optional.empty(), true),
                        watchTime),
                List.of(new LogSpec.FeatureColumn("tag", "tag", Optional.empty())),
                List.of());
        return new ModelSpec(
                "small",
                "none",
                ModelSpec.Recipe.DEFAULT,
                7,
                log,
                List.of(
                        objective("usage", Measure.MEAN, "watchTime"),
                        objective("engagement", Measure.ANY, "like"),
                        objective("retention", Measure.SPREAD, "duration")),
                null,
                null,
                new HistorySpec(100, 0.5),
                new ScalingSpec(0.9, 0.5),
                labeling(LabelingSpec.Output.STANDARDISED),
                recommender(false, adam(3e-3, 0.3)),
                training(0),
                new EvaluationSpec(
                        5,
                        EvaluationSpec.Metric.PAPER,
                        50,
                        0.95,
                        List.of(1L, 2L),
                        List.of("WT", "EF", "WT+EF"),
                        EvaluationSpec.Tuning.NONE,
                        0,
                        List.of(),
                        3,
                        Optional.empty()),
                new MahoutSpec(MahoutSpec.Kind.ITEM_BASED, MahoutSpec.Combine.MEAN),
                schedule(),
                "");
    }

    /** The defaults, but for short waits. */
    public static ScheduleSpec schedule() {
        return new ScheduleSpec(
                "0 0 4 * * ?",
                ZoneOffset.UTC,
                ScheduleSpec.Misfire.RUN_ONCE,
                Duration.ofHours(1),
                true,
                0.3,
                "label-versions",
                new ScheduleSpec.Database(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofMinutes(1)),
                new ScheduleSpec.Retry(3, Duration.ofMillis(1), Duration.ofMillis(2)),
                new ScheduleSpec.Input(Duration.ZERO, Optional.empty()),
                new ScheduleSpec.Gate(
                        ScheduleSpec.Approval.AUTOMATIC,
                        0.25,
                        0.1,
                        0.7,
                        0.005,
                        0.25,
                        0.5,
                        0.5,
                        0.5,
                        0.5,
                        0.01,
                        0.5,
                        0.6),
                new ScheduleSpec.Keep(14, 400),
                new ScheduleSpec.Monitor(true, "127.0.0.1", 0));
    }

    private static ObjectiveSpec objective(String name, Measure measure, String field) {
        return new ObjectiveSpec(name, measure, List.of(field), Direction.MAXIMISE, 1);
    }

    public static OptimiserSpec adam(double rate, double decay) {
        return new OptimiserSpec(OptimiserSpec.Kind.ADAM, rate, 0.9, 0.99, 1e-8, decay, false);
    }

    public static OptimiserSpec sgd(double rate, double decay) {
        return new OptimiserSpec(OptimiserSpec.Kind.SGD, rate, 0, 0, 0, decay, false);
    }

    public static RecommenderSpec recommender(boolean sigmoid, OptimiserSpec optimiser) {
        return recommender("mf", Activation.NONE, sigmoid, optimiser);
    }

    /** A small recommender of any name. */
    public static RecommenderSpec recommender(
            String name, Activation attention, boolean sigmoid, OptimiserSpec optimiser) {
        return new RecommenderSpec(name, 6, List.of(8, 5), List.of(4), attention, sigmoid, 4, 3, 0.5, optimiser);
    }

    public static LabelingSpec labeling(LabelingSpec.Output output) {
        return labeling(output, LabelingSpec.Monotone.FREE);
    }

    /** The same with a constraint. */
    public static LabelingSpec labeling(LabelingSpec.Output output, LabelingSpec.Monotone monotone) {
        return new LabelingSpec(
                LabelingSpec.Inputs.RICH,
                List.of(),
                5,
                List.of(8, 8),
                true,
                true,
                output,
                new OptimiserSpec(OptimiserSpec.Kind.ADAM, 1e-3, 0.9, 0.99, 1e-8, 0, true),
                0.9,
                true,
                LabelingSpec.WarmStart.WT_EF,
                20,
                5e-3,
                64,
                monotone);
    }

    /** The same with other inputs. */
    public static LabelingSpec withInputs(LabelingSpec labeling, LabelingSpec.Inputs inputs, List<String> without) {
        return with(labeling, inputs, without, labeling.optimiser());
    }

    /** Settings whose labels move so fast that a few steps suffice to make a difference. */
    public static ModelSpec withFastLabels(ModelSpec spec) {
        LabelingSpec labeling = spec.labeling();
        OptimiserSpec fast = new OptimiserSpec(OptimiserSpec.Kind.ADAM, 0.1, 0.9, 0.99, 1e-8, 0, true);
        return with(spec, with(labeling, labeling.inputs(), labeling.without(), fast), spec.training());
    }

    private static LabelingSpec with(
            LabelingSpec labeling, LabelingSpec.Inputs inputs, List<String> without, OptimiserSpec optimiser) {
        return new LabelingSpec(
                inputs,
                without,
                labeling.quantileGroups(),
                labeling.hidden(),
                labeling.bias(),
                labeling.skip(),
                labeling.output(),
                optimiser,
                labeling.movingAverage(),
                labeling.normaliseGradient(),
                labeling.warmStart(),
                labeling.warmStartSteps(),
                labeling.warmStartLearningRate(),
                labeling.warmStartBatch(),
                labeling.monotone());
    }

    /** Training of lists of length k; 0 leaves the length to the log. */
    public static TrainingSpec training(int k) {
        return new TrainingSpec(
                TrainingSpec.Precision.DOUBLE,
                3,
                1,
                64,
                TrainingSpec.Loss.SQUARED,
                0,
                TrainingSpec.Update.ONLINE,
                ONE_STEP,
                10,
                k,
                new SoftTopKSpec(SoftTopKSpec.Form.TEMPERATURE, 1e-2, 0.3),
                new BalancingSpec(BalancingSpec.Kind.DYNAMIC, 5, 0.95, true, 0.1, 20, 5e-5),
                true,
                0);
    }

    /** The same training with a limit to the gradient's norm. */
    public static TrainingSpec withClip(TrainingSpec training, double clip) {
        return with(training, training.precision(), clip, training.balancing(), training.patience());
    }

    /** The same training in another precision. */
    public static TrainingSpec withPrecision(TrainingSpec training, TrainingSpec.Precision precision) {
        return with(training, precision, training.clip(), training.balancing(), training.patience());
    }

    /** The same training with another way of balancing. */
    public static TrainingSpec withBalancing(TrainingSpec training, BalancingSpec.Kind kind) {
        BalancingSpec balancing = training.balancing();
        return with(
                training,
                training.precision(),
                training.clip(),
                new BalancingSpec(
                        kind,
                        balancing.tau(),
                        balancing.movingAverage(),
                        balancing.relative(),
                        balancing.mu(),
                        balancing.learningRate(),
                        balancing.decay()),
                training.patience());
    }

    /** The same training that stops early. */
    public static TrainingSpec withPatience(TrainingSpec training, int patience) {
        return with(training, training.precision(), training.clip(), training.balancing(), patience);
    }

    private static TrainingSpec with(
            TrainingSpec training,
            TrainingSpec.Precision precision,
            double clip,
            BalancingSpec balancing,
            int patience) {
        return new TrainingSpec(
                precision,
                training.epochs(),
                training.warmUpEpochs(),
                training.batch(),
                training.loss(),
                clip,
                training.update(),
                training.metaGradient(),
                training.holdOutUsers(),
                training.k(),
                training.softTopK(),
                balancing,
                training.freshRecommender(),
                patience);
    }

    /** The settings with other preferences. */
    public static ModelSpec withWeights(ModelSpec spec, double... weights) {
        List<ObjectiveSpec> objectives = IntStream.range(0, weights.length)
                .mapToObj(j -> withWeight(spec.objectives().get(j), weights[j]))
                .toList();
        return with(spec, spec.log(), objectives);
    }

    private static ObjectiveSpec withWeight(ObjectiveSpec objective, double weight) {
        return new ObjectiveSpec(
                objective.name(), objective.measure(), objective.fields(), objective.direction(), weight);
    }

    /** The settings with other parts. */
    public static ModelSpec with(ModelSpec spec, RecommenderSpec recommender, TrainingSpec training) {
        return with(spec, spec.labeling(), recommender, training);
    }

    /** The settings with other parts. */
    public static ModelSpec with(ModelSpec spec, LabelingSpec labeling, TrainingSpec training) {
        return with(spec, labeling, spec.recommender(), training);
    }

    /** The settings with other histories. */
    public static ModelSpec with(ModelSpec spec, HistorySpec history) {
        return with(spec, history, spec.labeling(), spec.recommender(), spec.training());
    }

    private static ModelSpec with(
            ModelSpec spec, LabelingSpec labeling, RecommenderSpec recommender, TrainingSpec training) {
        return with(spec, spec.history(), labeling, recommender, training);
    }

    private static ModelSpec with(
            ModelSpec spec,
            HistorySpec history,
            LabelingSpec labeling,
            RecommenderSpec recommender,
            TrainingSpec training) {
        return new ModelSpec(
                spec.model(),
                spec.source(),
                spec.recipe(),
                spec.seed(),
                spec.log(),
                spec.objectives(),
                spec.data(),
                spec.split(),
                history,
                spec.scaling(),
                labeling,
                recommender,
                training,
                spec.evaluation(),
                spec.mahout(),
                spec.schedule(),
                spec.effective());
    }

    /** The settings with another comparison. */
    public static ModelSpec with(ModelSpec spec, EvaluationSpec evaluation) {
        return with(spec, spec.log(), spec.objectives(), evaluation);
    }

    /** The settings for a log of other columns. */
    public static ModelSpec with(ModelSpec spec, LogSpec log, List<ObjectiveSpec> objectives) {
        return with(spec, log, objectives, spec.evaluation());
    }

    private static ModelSpec with(
            ModelSpec spec, LogSpec log, List<ObjectiveSpec> objectives, EvaluationSpec evaluation) {
        return new ModelSpec(
                spec.model(),
                spec.source(),
                spec.recipe(),
                spec.seed(),
                log,
                objectives,
                spec.data(),
                spec.split(),
                spec.history(),
                spec.scaling(),
                spec.labeling(),
                spec.recommender(),
                spec.training(),
                evaluation,
                spec.mahout(),
                spec.schedule(),
                spec.effective());
    }

    /** The settings with a grid of settings and some mixes to choose from. */
    public static ModelSpec withChoosing(ModelSpec spec) {
        EvaluationSpec evaluation = spec.evaluation();
        return with(
                spec,
                new EvaluationSpec(
                        evaluation.k(),
                        evaluation.metric(),
                        evaluation.resamples(),
                        evaluation.confidence(),
                        evaluation.seeds(),
                        evaluation.fixedLabels(),
                        EvaluationSpec.Tuning.GRID,
                        3,
                        List.of(),
                        3,
                        evaluation.interest()));
    }

    /** The log with other rows to train on, to steer by and to test on. */
    public static FeedbackTable with(FeedbackTable table, Split split) {
        return new FeedbackTable(
                table.users(),
                table.items(),
                table.user(),
                table.item(),
                table.timeMillis(),
                table.logRow(),
                table.feedback(),
                table.itemDuration(),
                table.itemFeatures(),
                table.userFeatures(),
                split,
                table.summary());
    }

    /** Numbers from a normal distribution. */
    public static double[] gaussian(int length, long seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }
}
