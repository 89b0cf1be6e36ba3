package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Steps that touch a few rows end where the textbook's steps over all parameters end. */
class OptimiserTest {

    private static final int STEPS = 60;

    private final ParameterLayout layout = new ParameterLayout.Builder()
            .add("dense", 2, 2)
            .addTable("table", 7, 3)
            .build();
    private final Block table = layout.block("table");

    static Stream<OptimiserSpec> rules() {
        return Stream.of(
                SmallLog.adam(0.05, 0), SmallLog.adam(0.05, 0.3), SmallLog.sgd(0.05, 0), SmallLog.sgd(0.05, 0.3));
    }

    private Parameters parameters() {
        return new Parameters(layout, Nd4j.createFromArray(SmallLog.gaussian(layout.length(), 1)));
    }

    /** Rows are drawn unevenly, so that some are missed for long. */
    private ParameterVector gradient(Random random) {
        int row = (int) (7 * Math.pow(random.nextDouble(), 3));
        INDArray values =
                Nd4j.createFromArray(SmallLog.gaussian(3, random.nextLong())).reshape('c', 1, 3);
        INDArray dense = Nd4j.createFromArray(SmallLog.gaussian(4, random.nextLong()));
        return new ParameterVector(layout, dense, Map.of(table, new TouchedRows(new int[] {row}, values)));
    }

    private static double rate(OptimiserSpec spec, int step) {
        return spec.learningRate() * (1 + Math.cos(Math.PI * step / STEPS)) / 2;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void missedStepsAreMadeUpForWhenRowsAreRead(OptimiserSpec spec) {
        Parameters parameters = parameters();
        Optimiser optimiser = Optimiser.of(spec, parameters);
        Textbook textbook = new Textbook(spec, parameters().vector().toDoubleVector());
        Random random = new Random(2);
        for (int step = 0; step < STEPS; step++) {
            ParameterVector gradient = gradient(random);
            optimiser.step(gradient, rate(spec, step));
            textbook.step(gradient.toArray(), rate(spec, step));
        }
        double[] settled = parameters.settled().toDoubleVector();
        for (int i = 0; i < settled.length; i++) {
            assertThat(settled[i]).as("parameter %d", i).isCloseTo(textbook.theta[i], within(1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aTrialIsTakenBackWithoutATrace(OptimiserSpec spec) {
        Parameters tried = parameters();
        Parameters untried = parameters();
        Optimiser trying = Optimiser.of(spec, tried);
        Optimiser plain = Optimiser.of(spec, untried);
        Random random = new Random(3);
        for (int step = 0; step < STEPS; step++) {
            ParameterVector gradient = gradient(random);
            trying.save();
            trying.step(gradient(random), 0.1);
            tried.beforeReading(table, new int[] {0, 6});
            trying.restore();
            trying.step(gradient, rate(spec, step));
            plain.step(gradient, rate(spec, step));
        }
        double[] expected = untried.settled().toDoubleVector();
        double[] actual = tried.settled().toDoubleVector();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("parameter %d", i).isCloseTo(expected[i], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void onlyASnapshotBringsRowsUpToDateAndABlankCopyDoesNot(OptimiserSpec spec) {
        Parameters parameters = parameters();
        Optimiser optimiser = Optimiser.of(spec, parameters);
        Random random = new Random(4);
        for (int step = 0; step < STEPS; step++) {
            optimiser.step(gradient(random), rate(spec, step));
        }
        double[] lagging = parameters.vector().toDoubleVector();

        assertThat(parameters.blank().toArray()).isEqualTo(lagging);
        assertThat(parameters.vector().toDoubleVector()).isEqualTo(lagging);
        boolean rowsLag = spec.kind() == OptimiserSpec.Kind.ADAM || spec.weightDecay() > 0;
        assertThat(Arrays.equals(parameters.snapshot().toArray(), lagging)).isEqualTo(!rowsLag);
    }

    /** The rules as their authors write them down, over all parameters. */
    private static final class Textbook {
        private final OptimiserSpec spec;
        private final double[] theta;
        private final double[] first;
        private final double[] second;
        private int step;

        Textbook(OptimiserSpec spec, double[] theta) {
            this.spec = spec;
            this.theta = theta;
            this.first = new double[theta.length];
            this.second = new double[theta.length];
        }

        void step(double[] gradient, double rate) {
            step++;
            for (int i = 0; i < theta.length; i++) {
                theta[i] *= 1 - rate * spec.weightDecay();
                theta[i] -= rate * direction(i, gradient[i]);
            }
        }

        private double direction(int i, double gradient) {
            if (spec.kind() == OptimiserSpec.Kind.SGD) {
                return gradient;
            }
            first[i] = spec.beta1() * first[i] + (1 - spec.beta1()) * gradient;
            second[i] = spec.beta2() * second[i] + (1 - spec.beta2()) * gradient * gradient;
            double mean = first[i] / (1 - Math.pow(spec.beta1(), step));
            double square = second[i] / (1 - Math.pow(spec.beta2(), step));
            return mean / (Math.sqrt(square) + spec.epsilon());
        }
    }
}
