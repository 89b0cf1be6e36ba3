package io.labelcraft.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.config.TrainingSpec.Update;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.objective.Balancing;
import io.labelcraft.objective.Objectives;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** For a linear recommender the best parameters for given labels, and so the whole way from labels to them, are known. */
class ImplicitMetaGradientTest {

    private static final int PARAMETERS = 5;
    private static final double DAMPING = 0.2;
    private static final double OUTER_RATE = 1e-3;

    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);
    private final ModelSpec spec = SmallLog.spec();
    private final int[] batch = IntStream.range(5, 45).toArray();
    private final INDArray features = Nd4j.createFromArray(SmallLog.gaussian(table.rows() * PARAMETERS, 8))
            .reshape('c', table.rows(), PARAMETERS);
    private final HoldOut holdOut = HoldOut.of(
            spec.training().softTopK(),
            Objectives.of(spec, table),
            3,
            UserRows.of(table, table.split().holdOut()).rowsOfUsers());

    private LabelingModel labeling() {
        return new LabelingModel(
                LabelingInputs.fit(spec, table), SmallLog.labeling(LabelingSpec.Output.SIGMOID), Precision.DOUBLE, 3);
    }

    private RealMatrix x() {
        double[][] rows = new double[batch.length][];
        for (int i = 0; i < batch.length; i++) {
            rows[i] = features.getRow(batch[i]).toDoubleVector();
        }
        return new Array2DRowRealMatrix(rows);
    }

    /** (2 / B) X'X + c I. */
    private RealMatrix hessian() {
        return x().transpose()
                .multiply(x())
                .scalarMultiply(2.0 / batch.length)
                .add(MatrixUtils.createRealIdentityMatrix(PARAMETERS).scalarMultiply(DAMPING));
    }

    /** The minimum of the batch's squared error with weight decay c. */
    private double[] best(double[] labels) {
        RealVector right = x().transpose().operate(new ArrayRealVector(labels)).mapMultiply(2.0 / batch.length);
        return new LUDecomposition(hessian()).getSolver().solve(right).toArray();
    }

    private double objectiveAtTheBest(LabelingModel labeling) {
        LinearRecommender recommender = new LinearRecommender(features);
        double[] best = best(labeling.forward(batch).labels().toDoubleVector());
        recommender.parameters().vector().assign(Nd4j.createFromArray(best));
        double[] values = holdOut.measure(recommender).lists().values();
        return values[0] + values[1] + values[2];
    }

    @ParameterizedTest
    @ValueSource(ints = {PARAMETERS, 20})
    void theMetaGradientIsThatOfTheBestParametersAsAFunctionOfPhi(int steps) {
        LabelingModel labeling = labeling();
        INDArray phi = labeling.parameters().vector().dup();
        LinearRecommender recommender = new LinearRecommender(features);
        double[] best = best(labeling.forward(batch).labels().toDoubleVector());
        recommender.parameters().vector().assign(Nd4j.createFromArray(best));
        BilevelStep step = new BilevelStep(
                new LowerLevel(
                        recommender,
                        Optimiser.of(SmallLog.sgd(0, DAMPING), recommender.parameters()),
                        PointwiseLoss.SQUARED,
                        0),
                new UpperLevel(
                        labeling, Optimiser.of(SmallLog.sgd(0, 0), labeling.parameters()), equalWeights(), false),
                Update.ONLINE,
                new MetaGradientSpec(MetaGradientSpec.Kind.IMPLICIT, DAMPING, steps));
        step.take(batch, holdOut, new BilevelStep.Rates(0.1, OUTER_RATE));

        assertThat(recommender.parameters().vector().toDoubleVector())
                .as("at the minimum a step goes nowhere")
                .containsExactly(best, within(1e-12));
        INDArray gradient = labeling.parameters().vector().sub(phi).div(OUTER_RATE);
        double largest = gradient.amaxNumber().doubleValue();
        double change = 1e-5;
        LabelingModel changed = labeling();
        for (int i = 0; i < phi.length(); i += 7) {
            changed.parameters().vector().assign(phi).putScalar(i, phi.getDouble(i) + change);
            double up = objectiveAtTheBest(changed);
            changed.parameters().vector().assign(phi).putScalar(i, phi.getDouble(i) - change);
            double down = objectiveAtTheBest(changed);
            assertThat(gradient.getDouble(i))
                    .as("parameter %d", i)
                    .isCloseTo((up - down) / (2 * change), within(1e-6 * largest));
        }
    }

    private static Balancing equalWeights() {
        BalancingSpec balancing = new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, false, 0.1, 20, 5e-5);
        double[] ones = {1, 1, 1};
        return new Balancing(balancing, ones, ones, ones);
    }

    /** {@code (1/B) J (X'HX / B + c I)^-1 v} with H the logistic loss's curvature. */
    @Test
    void theLogisticLossHasItsOwnCurvature() {
        LinearRecommender recommender = new LinearRecommender(features);
        recommender.parameters().vector().assign(Nd4j.createFromArray(SmallLog.gaussian(PARAMETERS, 4)));
        double[] v = SmallLog.gaussian(PARAMETERS, 9);
        LowerLevel lower = new LowerLevel(
                recommender, Optimiser.of(SmallLog.sgd(0, 0), recommender.parameters()), PointwiseLoss.LOGISTIC, 0);
        double[] perRow = new ImplicitMetaGradient(lower, DAMPING, 30)
                .perRow(
                        recommender.forward(batch),
                        ParameterVector.dense(recommender.parameters().layout(), Nd4j.createFromArray(v)),
                        new LowerLevel.Step(0, 0.1, 1))
                .toDoubleVector();

        RealMatrix x = x();
        double[] scores = recommender.forward(batch).scores().toDoubleVector();
        RealMatrix curved = x.copy();
        for (int i = 0; i < batch.length; i++) {
            double p = 1 / (1 + Math.exp(-scores[i]));
            curved.setRowVector(i, x.getRowVector(i).mapMultiply(p * (1 - p) / batch.length));
        }
        RealMatrix hessian = x.transpose()
                .multiply(curved)
                .add(MatrixUtils.createRealIdentityMatrix(PARAMETERS).scalarMultiply(DAMPING));
        double[] expected = x.operate(new LUDecomposition(hessian).getSolver().solve(new ArrayRealVector(v)))
                .mapMultiply(1.0 / batch.length)
                .toArray();
        assertThat(perRow).containsExactly(expected, within(1e-10));
    }
}
