package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MultilayerPerceptronTest {

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void theOutputOfARowAloneIsThatOfTheBatch(boolean bias, boolean skip) {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(5), List.of(6, 4))) {
            MultilayerPerceptron network = new MultilayerPerceptron(3, hidden, bias, skip);
            double[] parameters = SmallLog.gaussian(network.layout().length(), 2);
            double[][] rows = IntStream.range(0, 7)
                    .mapToObj(row -> SmallLog.gaussian(3, row))
                    .toArray(double[][]::new);

            INDArray batch = network.forward(Nd4j.createFromArray(parameters), Nd4j.createFromArray(rows))
                    .output();

            for (int row = 0; row < rows.length; row++) {
                assertThat(network.output(parameters, rows[row])).isCloseTo(batch.getDouble(row), within(1e-12));
            }
        }
    }

    @Test
    void signsFollowEveryPathFromAConstrainedInputToTheOutput() {
        MultilayerPerceptron network = new MultilayerPerceptron(3, List.of(2, 2), true, true);

        int[] signs = network.signs(new int[] {1, 0, -1});

        assertThat(signs)
                .containsExactly(
                        1, -1, 0, 0, -1, 1, // inputs to the first layer, whose units rise and fall in turn
                        0, 0, // its biases
                        1, -1, -1, 1, // to the second layer
                        0, 0, // its biases
                        1, -1, // to the output
                        0, // its bias
                        1, 0, -1); // skip
    }

    @Test
    void parametersAreFreeWhereAllInputsAre() {
        assertThat(new MultilayerPerceptron(3, List.of(2, 2), true, true).signs(new int[3]))
                .containsOnly(0);
    }

    @Test
    void aStepEndsAtTheNearestParametersOfTheRightSign() {
        ParameterLayout layout = new ParameterLayout.Builder().add("all", 1, 4).build();
        Parameters parameters = new Parameters(layout, Nd4j.createFromArray(1.0, -1.0, 0.5, Double.NaN));
        parameters.keepWithin(new SignConstraint(new int[] {1, -1, 0, 1}, DataType.DOUBLE));

        Optimiser.of(SmallLog.sgd(1, 0), parameters)
                .step(ParameterVector.dense(layout, Nd4j.createFromArray(3.0, -0.25, 2.0, 0.0)), 1);

        double[] after = parameters.snapshot().toArray();
        assertThat(Arrays.copyOf(after, 3)).containsExactly(new double[] {0, -0.75, -1.5}, within(0.0));
        assertThat(after[3]).as("what has gone wrong stays to be seen").isNaN();
    }

    @Test
    void initialValuesOfTheWrongSignAreTurnedRound() {
        SignConstraint constraint = new SignConstraint(new int[] {1, -1, 0, 1}, DataType.FLOAT);

        assertThat(constraint.free()).isFalse();
        assertThat(constraint.reflect(new double[] {-2, 3, -4, 5})).containsExactly(2, -3, -4, 5);
    }
}
