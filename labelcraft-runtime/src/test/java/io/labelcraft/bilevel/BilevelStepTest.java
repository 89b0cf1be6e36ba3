package io.labelcraft.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.bilevel.NotFiniteException.Culprit;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.config.TrainingSpec.Update;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.objective.Balancing;
import io.labelcraft.objective.Objectives;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The meta-gradient is that of the whole inner step, found by finite differences of phi through that step. */
class BilevelStepTest {

    private static final double INNER_RATE = 0.5;
    private static final double ADAM_RATE = 0.01;
    private static final double ADAM_DECAY = 0.3;
    private static final double[] PREFERENCES = {1, 2, 0.5};

    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);
    private final ModelSpec spec = SmallLog.spec();
    private final int[] batch = IntStream.range(5, 45).toArray();
    private final HoldOut holdOut = HoldOut.of(
            spec.training().softTopK(),
            Objectives.of(spec, table),
            3,
            UserRows.of(table, table.split().holdOut()).rowsOfUsers());

    private Recommender recommender(boolean sigmoid) {
        return Recommenders.create(
                table,
                SmallLog.with(
                        SmallLog.spec(), SmallLog.recommender(sigmoid, SmallLog.sgd(0, 0)), SmallLog.training(0)));
    }

    private LabelingModel labeling(LabelingSpec.Output output) {
        return new LabelingModel(LabelingInputs.fit(spec, table), SmallLog.labeling(output), Precision.DOUBLE, 3);
    }

    private static Balancing fixed() {
        BalancingSpec balancing = new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, false, 0, 0, 0);
        return new Balancing(balancing, PREFERENCES, new double[] {1, 1, 1}, new double[] {1, 1, 1});
    }

    private UpperLevel upper(LabelingModel labeling, OptimiserSpec optimiser, boolean normalise) {
        return new UpperLevel(labeling, Optimiser.of(optimiser, labeling.parameters()), fixed(), normalise);
    }

    /** One inner step as a test sees it. */
    private record Inner(boolean sigmoid, double decay, PointwiseLoss loss, double clip) {}

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 0, LOOKAHEAD, SQUARED",
        "SIGMOID, true, 0.1, ONLINE, SQUARED",
        "STANDARDISED, false, 0.1, ONLINE, SQUARED",
        "STANDARDISED, true, 0, LOOKAHEAD, SQUARED",
        "SIGMOID, false, 0.1, ONLINE, LOGISTIC",
        "SIGMOID, false, 0, LOOKAHEAD, LOGISTIC"
    })
    void metaGradientOfSgdEqualsFiniteDifferencesOfTheWholeInnerStep(
            LabelingSpec.Output output, boolean sigmoid, double decay, Update update, PointwiseLoss loss) {
        checkMetaGradient(output, new Inner(sigmoid, decay, loss, 0), update);
    }

    @Test
    void clippingThatShortensNothingChangesNothing() {
        checkMetaGradient(LabelingSpec.Output.SIGMOID, new Inner(false, 0, PointwiseLoss.SQUARED, 1e6), Update.ONLINE);
    }

    private void checkMetaGradient(LabelingSpec.Output output, Inner inner, Update update) {
        LabelingModel labeling = labeling(output);
        INDArray phi = labeling.parameters().vector().dup();
        double outerRate = 1e-3;
        new BilevelStep(lower(inner), upper(labeling, SmallLog.sgd(0, 0), false), update, SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(INNER_RATE, outerRate));
        INDArray gradient = labeling.parameters().vector().sub(phi).div(outerRate);

        double largest = gradient.amaxNumber().doubleValue();
        assertThat(largest).isGreaterThan(1e-6);
        double step = 1e-5;
        for (int i = 0; i < phi.length(); i += 7) {
            double up = objectiveAfterInnerStep(output, inner, phi, i, step);
            double down = objectiveAfterInnerStep(output, inner, phi, i, -step);
            assertThat(gradient.getDouble(i))
                    .as("parameter %d", i)
                    .isCloseTo((up - down) / (2 * step), within(1e-6 * largest));
        }
    }

    /** The default path: z-scores, labels standardised over the batch, a first step of Adam whose second moment is held. */
    @ParameterizedTest
    @EnumSource
    void metaGradientOfAdamEqualsFiniteDifferencesWithItsSecondMomentHeld(Update update) {
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        INDArray phi = labeling.parameters().vector().dup();
        Recommender recommender = recommender(false);
        OptimiserSpec adam = SmallLog.adam(ADAM_RATE, ADAM_DECAY);
        LowerLevel lower =
                new LowerLevel(recommender, Optimiser.of(adam, recommender.parameters()), PointwiseLoss.SQUARED, 0);
        double[] held =
                lowerGradient(recommender, labeling, PointwiseLoss.SQUARED).toArray();
        double outerRate = 1e-3;
        new BilevelStep(lower, upper(labeling, SmallLog.sgd(0, 0), false), update, SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(ADAM_RATE, outerRate));
        INDArray gradient = labeling.parameters().vector().sub(phi).div(outerRate);

        double largest = gradient.amaxNumber().doubleValue();
        assertThat(largest).isGreaterThan(1e-6);
        double step = 1e-5;
        for (int i = 0; i < phi.length(); i += 7) {
            double up = objectiveAfterAdam(held, phi, i, step);
            double down = objectiveAfterAdam(held, phi, i, -step);
            assertThat(gradient.getDouble(i))
                    .as("parameter %d", i)
                    .isCloseTo((up - down) / (2 * step), within(1e-6 * largest));
        }
    }

    /** In a first step the first moment is the gradient, and the root of the second the size of the held gradient. */
    private double objectiveAfterAdam(double[] held, INDArray phi, int index, double change) {
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        labeling.parameters().vector().assign(phi);
        labeling.parameters().vector().putScalar(index, phi.getDouble(index) + change);
        Recommender recommender = recommender(false);
        double[] gradient =
                lowerGradient(recommender, labeling, PointwiseLoss.SQUARED).toArray();
        double[] theta = recommender.parameters().vector().toDoubleVector();
        for (int i = 0; i < theta.length; i++) {
            double direction = gradient[i] / (Math.abs(held[i]) + 1e-8);
            theta[i] = (1 - ADAM_RATE * ADAM_DECAY) * theta[i] - ADAM_RATE * direction;
        }
        recommender.parameters().vector().assign(Nd4j.createFromArray(theta));
        return preferred(holdOut.measure(recommender).lists().values());
    }

    private static double preferred(double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += PREFERENCES[j] * values[j];
        }
        return sum;
    }

    private double objectiveAfterInnerStep(
            LabelingSpec.Output output, Inner inner, INDArray phi, int index, double change) {
        LabelingModel labeling = labeling(output);
        labeling.parameters().vector().assign(phi);
        labeling.parameters().vector().putScalar(index, phi.getDouble(index) + change);
        LowerLevel lower = lower(inner);
        innerStep(lower.recommender(), labeling, lower.optimiser(), inner.loss(), INNER_RATE);
        return preferred(holdOut.measure(lower.recommender()).lists().values());
    }

    private LowerLevel lower(Inner inner) {
        Recommender recommender = recommender(inner.sigmoid());
        Optimiser optimiser = Optimiser.of(SmallLog.sgd(0, inner.decay()), recommender.parameters());
        return new LowerLevel(recommender, optimiser, inner.loss(), inner.clip());
    }

    private void innerStep(
            Recommender recommender, LabelingModel labeling, Optimiser optimiser, PointwiseLoss loss, double rate) {
        optimiser.step(lowerGradient(recommender, labeling, loss), rate);
    }

    private ParameterVector lowerGradient(Recommender recommender, LabelingModel labeling, PointwiseLoss loss) {
        Recommender.Pass pass = recommender.forward(batch);
        double[] scores = pass.scores().toDoubleVector();
        double[] labels = labeling.forward(batch).labels().toDoubleVector();
        double[] cotangent = new double[batch.length];
        Arrays.setAll(cotangent, i -> slope(loss, scores[i], labels[i]) / batch.length);
        return pass.pullback(Nd4j.createFromArray(cotangent));
    }

    private static double slope(PointwiseLoss loss, double score, double label) {
        return loss == PointwiseLoss.SQUARED ? 2 * (score - label) : 1 / (1 + Math.exp(-score)) - label;
    }

    @Test
    void aClippedStepIsAsLongAsTheLimitAndKeepsItsDirection() {
        INDArray free = stepOfTheta(0);
        double limit = free.norm2Number().doubleValue() / INNER_RATE / 4;
        INDArray clipped = stepOfTheta(limit);
        assertThat(clipped.norm2Number().doubleValue()).isCloseTo(INNER_RATE * limit, within(1e-12));
        assertThat(clipped.mul(4).equalsWithEps(free, 1e-12)).isTrue();
    }

    @Test
    void clippingMultipliesTheMetaGradientToo() {
        double limit = stepOfTheta(0).norm2Number().doubleValue() / INNER_RATE / 4;
        LabelingModel labeling = labeling(LabelingSpec.Output.SIGMOID);
        INDArray phi = labeling.parameters().vector().dup();
        LowerLevel lower = lower(new Inner(false, 0, PointwiseLoss.SQUARED, limit));
        new BilevelStep(lower, upper(labeling, SmallLog.sgd(0, 0), false), Update.ONLINE, SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(INNER_RATE, 1));
        LabelingModel slower = labeling(LabelingSpec.Output.SIGMOID);
        LowerLevel quarter = lower(new Inner(false, 0, PointwiseLoss.SQUARED, 0));
        new BilevelStep(quarter, upper(slower, SmallLog.sgd(0, 0), false), Update.ONLINE, SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(INNER_RATE / 4, 1));
        INDArray moved = labeling.parameters().vector().sub(phi);
        assertThat(moved.norm2Number().doubleValue()).isGreaterThan(1e-6);
        assertThat(labeling.parameters()
                        .vector()
                        .equalsWithEps(slower.parameters().vector(), 1e-12))
                .isTrue();
    }

    private INDArray stepOfTheta(double clip) {
        LowerLevel lower = lower(new Inner(false, 0, PointwiseLoss.SQUARED, clip));
        INDArray before = lower.recommender().parameters().settled().dup();
        new PlainStep(lower).towards(labeling(LabelingSpec.Output.SIGMOID), batch, INNER_RATE);
        return lower.recommender().parameters().settled().sub(before);
    }

    @Test
    void aStepOnlyGoesOnWithFiniteNumbersAndNamesTheFirstThatIsNot() {
        assertThat(culprit(lower -> {}, Double.NaN)).isEqualTo(Culprit.LABELS);
        assertThat(culprit(parameter("bias", Double.NaN), 1)).isEqualTo(Culprit.PARAMETERS);
        assertThat(culprit(parameter("user biases", Double.NaN), 1)).isEqualTo(Culprit.SCORES);
        assertThat(culprit(parameter("bias", 1e200), 1)).isEqualTo(Culprit.LOSS);
    }

    /** Features that nobody has scaled. */
    @Test
    void aGradientBeyondTheNumbersStopsAStepWhoseScoresAndLossAreFinite() {
        INDArray features = Nd4j.valueArrayOf(new long[] {4, 2}, 3e38, DataType.FLOAT);
        Recommender recommender = new LinearRecommender(features);
        LowerLevel lower = new LowerLevel(
                recommender, Optimiser.of(SmallLog.sgd(1, 0), recommender.parameters()), PointwiseLoss.SQUARED, 1);
        assertThatThrownBy(() -> new PlainStep(lower).towards(new double[] {1, 1, 1, 1}, new int[] {0, 1, 2, 3}, 1))
                .isInstanceOfSatisfying(
                        NotFiniteException.class, e -> assertThat(e.culprit()).isEqualTo(Culprit.GRADIENT));
        assertThat(recommender.parameters().vector().toFloatVector()).containsExactly(0, 0);
    }

    @Test
    void scoresOfHoldOutRowsAndTheMetaGradientAreLookedAtToo() {
        int[] itemsOfTheBatch =
                Arrays.stream(batch).map(row -> table.item()[row]).toArray();
        int elsewhere = IntStream.range(0, 20)
                .filter(item -> IntStream.of(itemsOfTheBatch).noneMatch(other -> other == item))
                .findFirst()
                .orElseThrow();
        Consumer<LowerLevel> damage = lower -> {
            Parameters parameters = lower.recommender().parameters();
            int offset = parameters.layout().block("item biases").offset();
            parameters.vector().putScalar(offset + elsewhere, Double.NaN);
        };
        assertThat(culpritOfBoth(damage, new double[] {1, 1, 1})).isEqualTo(Culprit.HOLD_OUT_SCORES);
        assertThat(culpritOfBoth(lower -> {}, new double[] {1e-310, 1, 1})).isEqualTo(Culprit.META_GRADIENT);
    }

    private Culprit culpritOfBoth(Consumer<LowerLevel> damage, double[] references) {
        LowerLevel lower = lower(new Inner(false, 0, PointwiseLoss.SQUARED, 0));
        damage.accept(lower);
        LabelingModel labeling = labeling(LabelingSpec.Output.SIGMOID);
        BalancingSpec relative = new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, true, 0.1, 20, 5e-5);
        UpperLevel upper = new UpperLevel(
                labeling,
                Optimiser.of(SmallLog.sgd(0, 0), labeling.parameters()),
                new Balancing(relative, PREFERENCES, references, references),
                false);
        INDArray phi = labeling.parameters().vector().dup();
        AtomicReference<Culprit> culprit = new AtomicReference<>();
        assertThatThrownBy(() -> new BilevelStep(lower, upper, Update.ONLINE, SmallLog.ONE_STEP)
                        .take(batch, holdOut, new BilevelStep.Rates(INNER_RATE, 1)))
                .isInstanceOfSatisfying(NotFiniteException.class, e -> culprit.set(e.culprit()));
        assertThat(labeling.parameters().vector()).isEqualTo(phi);
        return culprit.get();
    }

    private Consumer<LowerLevel> parameter(String block, double value) {
        return lower -> {
            Parameters parameters = lower.recommender().parameters();
            int user = block.equals("bias") ? 0 : table.user()[batch[0]];
            parameters.vector().putScalar(parameters.layout().block(block).offset() + user, value);
        };
    }

    private Culprit culprit(Consumer<LowerLevel> damage, double label) {
        LowerLevel lower = lower(new Inner(false, 0, PointwiseLoss.SQUARED, 0));
        damage.accept(lower);
        double[] before = lower.recommender().parameters().vector().toDoubleVector();
        double[] labels = new double[table.rows()];
        labels[batch[3]] = label;
        AtomicReference<Culprit> culprit = new AtomicReference<>();
        assertThatThrownBy(() -> new PlainStep(lower).towards(labels, batch, INNER_RATE))
                .isInstanceOfSatisfying(NotFiniteException.class, e -> culprit.set(e.culprit()));
        assertThat(lower.recommender().parameters().vector().toDoubleVector()).isEqualTo(before);
        return culprit.get();
    }

    @Test
    void lookaheadEndsWhereAPlainStepOnTheNewLabelsEnds() {
        OptimiserSpec adam = SmallLog.adam(0.01, 0.3);
        Recommender recommender = recommender(false);
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        BilevelStep step = new BilevelStep(
                new LowerLevel(recommender, Optimiser.of(adam, recommender.parameters()), PointwiseLoss.SQUARED, 0),
                upper(labeling, SmallLog.adam(0.01, 0), true),
                Update.LOOKAHEAD,
                SmallLog.ONE_STEP);
        Recommender plain = recommender(false);
        Optimiser plainOptimiser = Optimiser.of(adam, plain.parameters());
        for (int repeat = 0; repeat < 3; repeat++) {
            step.take(batch, holdOut, new BilevelStep.Rates(adam.learningRate(), 0.01));
            innerStep(plain, labeling, plainOptimiser, PointwiseLoss.SQUARED, adam.learningRate());
        }
        assertThat(recommender
                        .parameters()
                        .settled()
                        .equalsWithEps(plain.parameters().settled(), 1e-12))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LOOKAHEAD, 2", "ONLINE, 1"})
    void computesNothingTwice(Update update, int pullbacks) {
        CountingRecommender counting = new CountingRecommender(recommender(false));
        LowerLevel lower = new LowerLevel(
                counting, Optimiser.of(SmallLog.adam(0.01, 0.3), counting.parameters()), PointwiseLoss.SQUARED, 0);
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        new BilevelStep(lower, upper(labeling, SmallLog.adam(0.01, 0), true), update, SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(0.01, 0.01));
        assertThat(counting.ofBatch()).isEqualTo(new CountingRecommender.Counts(1, pullbacks, 1));
        assertThat(counting.ofOthers()).isEqualTo(new CountingRecommender.Counts(1, 1, 0));
    }

    @Test
    void onlineKeepsTheStepOnTheOldLabels() {
        OptimiserSpec adam = SmallLog.adam(0.01, 0.3);
        Recommender recommender = recommender(false);
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        Recommender plain = recommender(false);
        innerStep(plain, labeling, Optimiser.of(adam, plain.parameters()), PointwiseLoss.SQUARED, adam.learningRate());
        new BilevelStep(
                        new LowerLevel(
                                recommender, Optimiser.of(adam, recommender.parameters()), PointwiseLoss.SQUARED, 0),
                        upper(labeling, SmallLog.adam(0.01, 0), true),
                        Update.ONLINE,
                        SmallLog.ONE_STEP)
                .take(batch, holdOut, new BilevelStep.Rates(adam.learningRate(), 0.01));
        assertThat(recommender
                        .parameters()
                        .settled()
                        .equalsWithEps(plain.parameters().settled(), 1e-12))
                .isTrue();
    }

    /** With the second moment held constant, as the method defines it for Adam. */
    @Test
    void preconditioningIsTheDerivativeOfAdamsStepInItsFirstMoment() {
        INDArray gradient = Nd4j.createFromArray(SmallLog.gaussian(5, 1));
        INDArray tangent = Nd4j.createFromArray(SmallLog.gaussian(5, 2));
        ParameterLayout layout = new ParameterLayout.Builder().add("all", 1, 5).build();
        Optimiser adam = Optimiser.of(SmallLog.adam(0.01, 0), new Parameters(layout, gradient.like()));
        adam.step(ParameterVector.dense(layout, gradient), 0.01);
        adam.step(ParameterVector.dense(layout, gradient.mul(0.5)), 0.01);
        INDArray preconditioned =
                adam.precondition(ParameterVector.dense(layout, tangent)).dense();
        for (int i = 0; i < 5; i++) {
            double g = gradient.getDouble(i);
            double second = (0.99 * 0.01 * g * g + 0.01 * 0.25 * g * g) / (1 - 0.99 * 0.99);
            double expected = 0.1 / (1 - 0.81) * tangent.getDouble(i) / (Math.sqrt(second) + 1e-8);
            assertThat(preconditioned.getDouble(i)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }
}
