package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every recommender owes bi-level learning: exact derivatives in both directions. */
class RecommenderDerivativesTest {

    private static final double STEP = 1e-5;

    private final FeedbackTable table = SmallLog.table(12, 20, 6, 1);
    private final int[] rows = {0, 3, 3, 17, 40, 41, 77, 100, 140};

    private final ModelSpec spec = SmallLog.spec();

    /** A recommender, and whether its training or its evaluation pass is differentiated. */
    record Case(String name, Activation attention, boolean sigmoid, boolean training) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("mf", Activation.NONE, false, false),
                new Case("mf", Activation.NONE, true, false),
                new Case("din", Activation.NONE, false, false),
                new Case("din", Activation.NONE, true, true),
                new Case("din", Activation.RELU, false, true),
                new Case("din", Activation.DICE, false, false),
                new Case("din", Activation.DICE, false, true),
                new Case("two-tower", Activation.NONE, false, false),
                new Case("two-tower", Activation.NONE, true, false));
    }

    private Recommender recommender(Case given) {
        RecommenderSpec recommender =
                SmallLog.recommender(given.name(), given.attention(), given.sigmoid(), SmallLog.sgd(0.1, 0));
        return Recommenders.create(table, SmallLog.with(spec, recommender, SmallLog.training(0)));
    }

    private Recommender.Pass pass(Recommender recommender, Case given) {
        return given.training() ? recommender.trainingPass(rows) : recommender.forward(rows);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pushforwardEqualsCentralDifferences(Case given) {
        Recommender recommender = recommender(given);
        INDArray theta = recommender.parameters().vector();
        INDArray tangent = gaussian(theta.length(), 2);
        INDArray pushed = pass(recommender, given)
                .pushforward(ParameterVector.of(recommender.parameters().layout(), tangent));
        theta.addi(tangent.mul(STEP));
        INDArray up = pass(recommender, given).scores().dup();
        theta.subi(tangent.mul(2 * STEP));
        INDArray down = pass(recommender, given).scores().dup();
        INDArray differences = up.sub(down).div(2 * STEP);
        for (int i = 0; i < rows.length; i++) {
            assertThat(pushed.getDouble(i))
                    .isCloseTo(differences.getDouble(i), within(1e-7 * (1 + Math.abs(differences.getDouble(i)))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackEqualsCentralDifferencesAlongEachParameter(Case given) {
        Recommender recommender = recommender(given);
        INDArray cotangent = gaussian(rows.length, 3);
        double[] pulled = pass(recommender, given).pullback(cotangent).toArray();
        INDArray theta = recommender.parameters().vector();
        for (int i = 0; i < pulled.length; i += 3) {
            double value = theta.getDouble(i);
            theta.putScalar(i, value + STEP);
            double up = dot(pass(recommender, given).scores(), cotangent);
            theta.putScalar(i, value - STEP);
            double down = dot(pass(recommender, given).scores(), cotangent);
            theta.putScalar(i, value);
            assertThat(pulled[i])
                    .as("parameter %d", i)
                    .isCloseTo((up - down) / (2 * STEP), within(1e-7 * (1 + Math.abs(pulled[i]))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackIsTheAdjointOfThePushforward(Case given) {
        Recommender recommender = recommender(given);
        Recommender.Pass pass = pass(recommender, given);
        ParameterLayout layout = recommender.parameters().layout();
        INDArray tangent = gaussian(layout.length(), 4);
        INDArray cotangent = gaussian(rows.length, 5);
        double forwards = dot(cotangent, pass.pushforward(ParameterVector.of(layout, tangent)));
        double backwards = dot(Nd4j.createFromArray(pass.pullback(cotangent).toArray()), tangent);
        assertThat(forwards).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPassKeepsTheDerivativesOfTheParametersItWasMadeWith(Case given) {
        Recommender recommender = recommender(given);
        Recommender.Pass pass = pass(recommender, given);
        INDArray cotangent = gaussian(rows.length, 6);
        double[] before = pass.pullback(cotangent).toArray();
        recommender.parameters().vector().addi(0.1);
        assertThat(pass.pullback(cotangent).toArray()).isEqualTo(before);
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static INDArray gaussian(long length, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian((int) length, seed));
    }
}
