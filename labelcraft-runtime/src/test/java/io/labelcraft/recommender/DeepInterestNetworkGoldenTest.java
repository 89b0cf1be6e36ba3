package io.labelcraft.recommender;

import static io.labelcraft.Golden.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Outputs and every gradient of {@code din} against the reference formulation in double precision. */
class DeepInterestNetworkGoldenTest {

    private static final double RELATIVE = 1e-8;

    @ParameterizedTest
    @CsvSource({"train, 0", "eval, 1"})
    void outputsAndGradientsEqualTheReference(String mode, int index) {
        JsonNode golden = Golden.read("din.json").get("cases").get(index);
        assertThat(golden.get("mode").asText()).isEqualTo(mode);
        DeepInterestNetwork network = GoldenNetwork.of(golden.get("params"), golden.get("running"), List.of(golden));
        int[] rows = IntStream.range(0, golden.get("user").size()).toArray();
        Recommender.Pass pass = mode.equals("train") ? network.trainingPass(rows) : network.forward(rows);
        double[] labels = doubles(golden.get("labels"));
        assertClose("output", pass.scores().toDoubleVector(), doubles(golden.get("output")));

        INDArray residual = pass.scores().sub(Nd4j.createFromArray(labels));
        ParameterVector gradient = pass.pullback(residual.mul(2.0 / labels.length));
        double[] all = gradient.toArray();
        for (Block block : network.parameters().layout().blocks()) {
            double[] actual = Arrays.copyOfRange(all, block.offset(), block.offset() + block.length());
            assertClose(block.name(), actual, GoldenNetwork.values(golden.get("grads"), block));
        }
    }

    private static void assertClose(String name, double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).as(name).containsExactly(expected, within(RELATIVE * largest + 1e-16));
    }
}
