package io.labelcraft.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
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
import io.labelcraft.objective.SoftTopK;
import io.labelcraft.objective.TopKObjectives;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The meta-gradient is that of the whole inner step, found by finite differences of phi through that step. */
class BilevelStepTest {

    private static final double INNER_RATE = 0.5;
    private static final double[] PREFERENCES = {1, 2, 0.5};

    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);
    private final ModelSpec spec = SmallLog.spec();
    private final int[] batch = IntStream.range(5, 45).toArray();
    private final HoldOut holdOut = new HoldOut(
            new TopKObjectives(new SoftTopK(spec.training().softTopK()), Objectives.of(spec, table), 3),
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
        BalancingSpec balancing = new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, false);
        return new Balancing(balancing, PREFERENCES, new double[] {1, 1, 1});
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 0, LOOKAHEAD",
        "SIGMOID, true, 0.1, ONLINE",
        "STANDARDISED, false, 0.1, ONLINE",
        "STANDARDISED, true, 0, LOOKAHEAD"
    })
    void metaGradientOfSgdEqualsFiniteDifferencesOfTheWholeInnerStep(
            LabelingSpec.Output output, boolean sigmoid, double decay, Update update) {
        LabelingModel labeling = labeling(output);
        Recommender recommender = recommender(sigmoid);
        INDArray phi = labeling.parameters().vector().dup();
        double outerRate = 1e-3;
        new BilevelStep(
                        recommender,
                        Optimiser.of(SmallLog.sgd(0, decay), recommender.parameters()),
                        INNER_RATE,
                        labeling,
                        Optimiser.of(SmallLog.sgd(0, 0), labeling.parameters()),
                        fixed(),
                        update,
                        false)
                .take(batch, holdOut, outerRate);
        INDArray gradient = labeling.parameters().vector().sub(phi).div(outerRate);

        double largest = gradient.amaxNumber().doubleValue();
        assertThat(largest).isGreaterThan(1e-6);
        double step = 1e-5;
        for (int i = 0; i < phi.length(); i += 7) {
            double up = objectiveAfterInnerStep(output, sigmoid, decay, phi, i, step);
            double down = objectiveAfterInnerStep(output, sigmoid, decay, phi, i, -step);
            assertThat(gradient.getDouble(i))
                    .as("parameter %d", i)
                    .isCloseTo((up - down) / (2 * step), within(1e-6 * largest + 1e-10));
        }
    }

    private double objectiveAfterInnerStep(
            LabelingSpec.Output output, boolean sigmoid, double decay, INDArray phi, int index, double change) {
        LabelingModel labeling = labeling(output);
        labeling.parameters().vector().assign(phi);
        labeling.parameters().vector().putScalar(index, phi.getDouble(index) + change);
        Recommender recommender = recommender(sigmoid);
        innerStep(recommender, labeling, Optimiser.of(SmallLog.sgd(0, decay), recommender.parameters()), INNER_RATE);
        double[] values = holdOut.measure(recommender).lists().values();
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += PREFERENCES[j] * values[j];
        }
        return sum;
    }

    private void innerStep(Recommender recommender, LabelingModel labeling, Optimiser optimiser, double rate) {
        Recommender.Pass pass = recommender.forward(batch);
        INDArray residual = pass.scores().sub(labeling.forward(batch).labels());
        optimiser.step(pass.pullback(residual.mul(2.0 / batch.length)), rate);
    }

    @Test
    void lookaheadEndsWhereAPlainStepOnTheNewLabelsEnds() {
        OptimiserSpec adam = SmallLog.adam(0.01, 0.3);
        Recommender recommender = recommender(false);
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        BilevelStep step = new BilevelStep(
                recommender,
                Optimiser.of(adam, recommender.parameters()),
                adam.learningRate(),
                labeling,
                Optimiser.of(SmallLog.adam(0.01, 0), labeling.parameters()),
                fixed(),
                Update.LOOKAHEAD,
                true);
        Recommender plain = recommender(false);
        Optimiser plainOptimiser = Optimiser.of(adam, plain.parameters());
        for (int repeat = 0; repeat < 3; repeat++) {
            step.take(batch, holdOut, 0.01);
            innerStep(plain, labeling, plainOptimiser, adam.learningRate());
        }
        assertThat(recommender
                        .parameters()
                        .settled()
                        .equalsWithEps(plain.parameters().settled(), 1e-12))
                .isTrue();
    }

    @Test
    void onlineKeepsTheStepOnTheOldLabels() {
        OptimiserSpec adam = SmallLog.adam(0.01, 0.3);
        Recommender recommender = recommender(false);
        LabelingModel labeling = labeling(LabelingSpec.Output.STANDARDISED);
        Recommender plain = recommender(false);
        innerStep(plain, labeling, Optimiser.of(adam, plain.parameters()), adam.learningRate());
        new BilevelStep(
                        recommender,
                        Optimiser.of(adam, recommender.parameters()),
                        adam.learningRate(),
                        labeling,
                        Optimiser.of(SmallLog.adam(0.01, 0), labeling.parameters()),
                        fixed(),
                        Update.ONLINE,
                        true)
                .take(batch, holdOut, 0.01);
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
