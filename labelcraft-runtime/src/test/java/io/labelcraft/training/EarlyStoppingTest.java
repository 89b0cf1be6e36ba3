package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.nn.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class EarlyStoppingTest {

    private static List<Snapshot> parameters(double value) {
        return List.of(Snapshot.of(Nd4j.createFromArray(value, value)));
    }

    @Test
    void stopsAfterAsManyEpochsWithoutABetterValueAsPatienceAllows() {
        EarlyStopping stopping = new EarlyStopping(2);
        assertThat(stopping.stopAfter(1, () -> parameters(1))).isFalse();
        assertThat(stopping.stopAfter(3, () -> parameters(2))).isFalse();
        assertThat(stopping.stopAfter(2, () -> parameters(3))).isFalse();
        assertThat(stopping.stopAfter(3, () -> parameters(4))).isTrue();
    }

    @Test
    void keepsTheParametersOfTheBestEpoch() {
        EarlyStopping stopping = new EarlyStopping(1);
        stopping.stopAfter(3, () -> parameters(2));
        stopping.stopAfter(1, () -> parameters(5));
        INDArray restored = Nd4j.zeros(2).castTo(Nd4j.createFromArray(1.0).dataType());
        stopping.best().get(0).restore(restored);
        assertThat(restored.toDoubleVector()).containsExactly(2, 2);
    }

    @Test
    void aValueThatIsNoNumberIsNeverTheBest() {
        EarlyStopping stopping = new EarlyStopping(2);
        assertThat(stopping.stopAfter(Double.NaN, () -> parameters(1))).isFalse();
        assertThat(stopping.best()).isEmpty();
        assertThat(stopping.stopAfter(Double.NaN, () -> parameters(1))).isTrue();
    }

    @Test
    void neverStopsWithoutPatience() {
        EarlyStopping stopping = new EarlyStopping(0);
        for (int epoch = 0; epoch < 10; epoch++) {
            assertThat(stopping.stopAfter(-epoch, () -> parameters(1))).isFalse();
        }
        assertThat(stopping.best()).isEmpty();
    }
}
