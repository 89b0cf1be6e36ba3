package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.nn.ParameterLayout.Block;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Linear in the table, so that its derivatives are known without differences. */
class EmbeddingTest {

    private static final int[] ROWS = {4, 0, 4, 4, 1, 2};

    private final ParameterLayout layout = new ParameterLayout.Builder()
            .add("dense", 1, 2)
            .addTable("table", 6, 3)
            .build();
    private final Block table = layout.block("table");
    private final Embedding embedding = new Embedding(table);
    private final INDArray theta = gaussian(layout.length(), 1);
    private final Embedding.Lookup lookup = embedding.look(new Parameters(layout, theta), ROWS, 2);

    @Test
    void sumsTheRowsOfEachOutput() {
        assertThat(numbers(lookup.output())).containsExactly(numbers(sums(theta)), within(1e-15));
    }

    private INDArray sums(INDArray vector) {
        INDArray sums = Nd4j.zeros(DataType.DOUBLE, 3, 3);
        for (int i = 0; i < ROWS.length; i++) {
            sums.getRow(i / 2).addi(table.of(vector).getRow(ROWS[i]));
        }
        return sums;
    }

    @Test
    void pushesATangentForwardAsItLooksTheTableUp() {
        INDArray tangent = gaussian(layout.length(), 2);
        assertThat(numbers(lookup.pushforward(ParameterVector.of(layout, tangent))))
                .containsExactly(numbers(sums(tangent)), within(1e-15));
    }

    @Test
    void takesRowsThatATangentDoesNotTouchForZeros() {
        INDArray values = gaussian(6, 3).reshape('c', 2, 3);
        ParameterVector tangent = new ParameterVector(
                layout,
                Nd4j.zeros(DataType.DOUBLE, 2),
                Map.of(table, new ParameterVector.TouchedRows(new int[] {5, 0}, values)));
        INDArray pushed = lookup.pushforward(tangent);
        assertThat(numbers(pushed.getRow(0))).containsExactly(numbers(values.getRow(1)), within(1e-15));
        assertThat(numbers(pushed.getRow(1))).containsOnly(0);
        assertThat(numbers(pushed.getRow(2))).containsOnly(0);
    }

    @Test
    void pullbackIsTheAdjointOfThePushforwardAndTouchesTheRowsLookedUp() {
        INDArray tangent = gaussian(layout.length(), 2);
        INDArray cotangent = gaussian(9, 4).reshape('c', 3, 3);
        ParameterVector.TouchedRows touched = lookup.pullback(cotangent);
        assertThat(touched.rows()).containsExactly(4, 0, 1, 2);
        double backwards = 0;
        for (int i = 0; i < touched.rows().length; i++) {
            backwards += dot(touched.values().getRow(i), table.of(tangent).getRow(touched.rows()[i]));
        }
        double forwards = dot(cotangent, lookup.pushforward(ParameterVector.of(layout, tangent)));
        assertThat(forwards).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private static INDArray gaussian(int length, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(length, seed));
    }
}
