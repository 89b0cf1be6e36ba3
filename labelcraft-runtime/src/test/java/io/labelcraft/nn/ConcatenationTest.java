package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Linear, so that {@code split} is its pullback if it is its adjoint. */
class ConcatenationTest {

    private static final int ROWS = 4;

    private final Concatenation concatenation = new Concatenation(List.of(3, 1, 2));
    private final List<INDArray> parts = List.of(gaussian(3, 1), gaussian(1, 2), gaussian(2, 3));
    private final INDArray joined = concatenation.join(parts.toArray(INDArray[]::new));

    @Test
    void putsMatricesSideBySide() {
        assertThat(joined.shape()).containsExactly(ROWS, concatenation.width());
        assertThat(joined.getDouble(2, 3)).isEqualTo(parts.get(1).getDouble(2, 0));
        assertThat(joined.getDouble(1, 5)).isEqualTo(parts.get(2).getDouble(1, 1));
    }

    @Test
    void splittingIsItsAdjointWhateverTheOrderOfTheNumbers() {
        for (INDArray cotangent : List.of(gaussian(6, 4), gaussian(6, 4).dup('f'))) {
            List<INDArray> split = concatenation.split(cotangent);
            double backwards = 0;
            for (int i = 0; i < split.size(); i++) {
                assertThat(split.get(i).ordering()).isEqualTo('c');
                backwards += dot(split.get(i), parts.get(i));
            }
            assertThat(dot(joined, cotangent)).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
        }
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static INDArray gaussian(int columns, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(ROWS * columns, seed)).reshape('c', ROWS, columns);
    }
}
