package io.labelcraft.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.config.TrainingSpec.Update;
import io.labelcraft.data.Batches;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.Parameters;
import io.labelcraft.objective.Balancing;
import io.labelcraft.objective.Objective;
import io.labelcraft.objective.Objectives;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.ValueGroups;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** Whole steps of the default recipe end where {@link SlowDefaultStep} ends. */
class DefaultStepTest {

    private static final int USERS = 12;
    private static final int VIDEOS = 20;
    private static final int TAGS = 7;
    private static final int DURATION_BUCKETS = 4;
    private static final int K = 3;
    private static final double DECAY = 0.3;
    private static final double[] REFERENCES = {0.4, 0.2, 0.3};
    private static final double[] LOWER_RATES = {3e-3, 2e-3, 5e-4};
    private static final double FLOAT_TOLERANCE = 1e-4;
    private static final double DOUBLE_TOLERANCE = 1e-8;
    private static final double[] UPPER_RATES = {1e-3, 8e-4, 2e-4};

    private final ModelSpec spec = SmallLog.spec();
    private final FeedbackTable table = SmallLog.table(USERS, VIDEOS, 8, 1);
    private final List<int[]> holdOutUsers =
            UserRows.of(table, table.split().holdOut()).rowsOfUsers();
    private final LabelingInputs inputs = LabelingInputs.fit(spec, table);

    static Stream<Arguments> updatesAndPrecisions() {
        return Stream.of(Update.values())
                .flatMap(update -> Stream.of(Precision.values()).map(precision -> Arguments.of(update, precision)));
    }

    @ParameterizedTest
    @MethodSource("updatesAndPrecisions")
    void threeStepsEndWhereTheSlowOnesEnd(Update update, Precision precision) {
        Recommender recommender = Recommenders.create(
                table,
                SmallLog.with(
                        spec,
                        SmallLog.recommender(false, SmallLog.adam(3e-3, DECAY)),
                        SmallLog.withPrecision(SmallLog.training(0), precision)));
        LabelingModel labeling = labeling(precision);
        SlowDefaultStep slow =
                new SlowDefaultStep(task(), numbers(recommender.parameters()), numbers(labeling.parameters()));
        BilevelStep fast = fast(recommender, labeling, update);
        List<Objective> objectives = Objectives.of(spec, table);
        List<int[]> batches = new Batches(table.split().train(), 32, 2).epoch(0);
        for (int step = 0; step < 3; step++) {
            List<int[]> users = holdOutUsers.subList(step, step + 3);
            BilevelStep.Rates rates = new BilevelStep.Rates(LOWER_RATES[step], UPPER_RATES[step]);
            fast.take(batches.get(step), HoldOut.of(spec.training().softTopK(), objectives, K, users), rates);
            slow.take(batches.get(step), users, rates.lower(), rates.upper(), update == Update.LOOKAHEAD);
        }
        assertThat(numbers(recommender.parameters())).containsExactly(slow.theta(), within(tolerance(precision)));
        assertThat(labeling.batchLabels(table.split().train()))
                .containsExactly(labelsWith(slow.phi()), within(tolerance(precision)));
        if (precision == Precision.DOUBLE) {
            assertThat(numbers(labeling.parameters())).containsExactly(slow.phi(), within(DOUBLE_TOLERANCE));
        }
    }

    private static double tolerance(Precision precision) {
        return precision == Precision.DOUBLE ? DOUBLE_TOLERANCE : FLOAT_TOLERANCE;
    }

    /** Of the training rows. A float's phi itself tells nothing: the labels leave it undetermined, and Adam moves it by rounding. */
    private double[] labelsWith(double[] phi) {
        LabelingModel expected = labeling(Precision.DOUBLE);
        expected.parameters().vector().assign(Nd4j.createFromArray(phi));
        return expected.batchLabels(table.split().train());
    }

    private LabelingModel labeling(Precision precision) {
        return new LabelingModel(inputs, SmallLog.labeling(LabelingSpec.Output.STANDARDISED), precision, 3);
    }

    private static double[] numbers(Parameters parameters) {
        return parameters.snapshot().toArray();
    }

    private BilevelStep fast(Recommender recommender, LabelingModel labeling, Update update) {
        OptimiserSpec adam = SmallLog.adam(0, DECAY);
        Balancing balancing =
                new Balancing(spec.training().balancing(), new double[] {1, 1, 1}, REFERENCES, REFERENCES);
        return new BilevelStep(
                new LowerLevel(recommender, Optimiser.of(adam, recommender.parameters()), PointwiseLoss.SQUARED, 0),
                new UpperLevel(labeling, Optimiser.of(SmallLog.adam(0, 0), labeling.parameters()), balancing, true),
                update,
                SmallLog.ONE_STEP);
    }

    /** An item is its id, its tag (a row of its own for each, as all are frequent) and the bucket of its duration. */
    private SlowDefaultStep.Task task() {
        int[] train = table.split().train();
        double[] duration = table.itemDuration().orElseThrow();
        int[] buckets = ValueGroups.fit(duration, train, DURATION_BUCKETS).groups(duration);
        int[][] itemRows = new int[table.rows()][];
        for (int row = 0; row < table.rows(); row++) {
            int tag = VIDEOS + 1 + table.itemFeatures().get("tag").codes()[row];
            itemRows[row] = new int[] {table.item()[row], tag, VIDEOS + 1 + TAGS + buckets[row]};
        }
        double[] watchTime = table.feedback().get("watchTime");
        return new SlowDefaultStep.Task(
                table.user(),
                itemRows,
                USERS,
                VIDEOS + 1 + TAGS + DURATION_BUCKETS,
                6,
                inputs.of(IntStream.range(0, table.rows()).toArray()),
                8,
                new double[][] {
                    PiecewiseScale.fit(watchTime, train, spec.scaling()).scale(watchTime),
                    table.feedback().get("like")
                },
                PiecewiseScale.fit(duration, train, spec.scaling()).scale(duration),
                K,
                0.3,
                5,
                0.95,
                REFERENCES,
                DECAY);
    }
}
