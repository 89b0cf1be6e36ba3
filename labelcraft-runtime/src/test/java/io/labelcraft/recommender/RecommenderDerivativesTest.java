package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every recommender owes bi-level learning: exact derivatives in both directions. */
class RecommenderDerivativesTest {

    private static final double STEP = 1e-5;

    private final FeedbackTable table = SmallLog.table(12, 20, 6, 1);
    private final int[] rows = {0, 3, 3, 17, 40, 41, 77, 100};

    private Recommender recommender(boolean sigmoid) {
        return Recommenders.create(table, SmallLog.recommender(sigmoid, SmallLog.sgd(0.1, 0)), Precision.DOUBLE, 5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pushforwardEqualsCentralDifferences(boolean sigmoid) {
        Recommender recommender = recommender(sigmoid);
        INDArray theta = recommender.parameters().vector();
        INDArray tangent = gaussian(theta.length(), 2);
        INDArray pushed = recommender
                .forward(rows)
                .pushforward(ParameterVector.of(recommender.parameters().layout(), tangent));
        theta.addi(tangent.mul(STEP));
        INDArray up = recommender.forward(rows).scores().dup();
        theta.subi(tangent.mul(2 * STEP));
        INDArray down = recommender.forward(rows).scores().dup();
        assertClose(pushed, up.sub(down).div(2 * STEP), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pullbackEqualsCentralDifferencesAlongEachParameter(boolean sigmoid) {
        Recommender recommender = recommender(sigmoid);
        INDArray cotangent = gaussian(rows.length, 3);
        double[] pulled = recommender.forward(rows).pullback(cotangent).toArray();
        INDArray theta = recommender.parameters().vector();
        for (int i = 0; i < pulled.length; i += 3) {
            double value = theta.getDouble(i);
            theta.putScalar(i, value + STEP);
            double up = dot(recommender.forward(rows).scores(), cotangent);
            theta.putScalar(i, value - STEP);
            double down = dot(recommender.forward(rows).scores(), cotangent);
            theta.putScalar(i, value);
            assertThat(pulled[i]).as("parameter %d", i).isCloseTo((up - down) / (2 * STEP), within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pullbackIsTheAdjointOfThePushforward(boolean sigmoid) {
        Recommender recommender = recommender(sigmoid);
        Recommender.Pass pass = recommender.forward(rows);
        ParameterLayout layout = recommender.parameters().layout();
        INDArray tangent = gaussian(layout.length(), 4);
        INDArray cotangent = gaussian(rows.length, 5);
        double forwards = dot(cotangent, pass.pushforward(ParameterVector.of(layout, tangent)));
        double backwards = dot(Nd4j.createFromArray(pass.pullback(cotangent).toArray()), tangent);
        assertThat(forwards).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static INDArray gaussian(long length, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian((int) length, seed));
    }

    private static void assertClose(INDArray actual, INDArray expected, double tolerance) {
        for (int i = 0; i < expected.length(); i++) {
            assertThat(actual.getDouble(i)).isCloseTo(expected.getDouble(i), within(tolerance));
        }
    }
}
