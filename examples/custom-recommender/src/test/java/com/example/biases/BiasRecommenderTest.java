package com.example.biases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.labelcraft.data.DataSummary;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.IdMap;
import io.labelcraft.data.Split;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.recommender.Recommender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every recommender owes the engine: derivatives that are exact in both directions. */
class BiasRecommenderTest {

    private static final double STEP = 1e-5;

    private final int[] rows = {0, 1, 2, 3, 3};
    private final Recommender recommender = new BiasRecommender(table(), DataType.DOUBLE);
    private final INDArray theta = recommender.parameters().vector();
    private final INDArray tangent = Nd4j.createFromArray(0.7, -0.2, 0.5, 1.1, -0.9, 0.3);
    private final INDArray cotangent = Nd4j.createFromArray(0.4, -1.2, 0.8, 0.1, 0.6);

    @Test
    void pushforwardEqualsCentralDifferences() {
        INDArray pushed = pushforward();
        theta.addi(tangent.mul(STEP));
        INDArray up = recommender.forward(rows).scores();
        theta.subi(tangent.mul(2 * STEP));
        INDArray down = recommender.forward(rows).scores();
        for (int row = 0; row < rows.length; row++) {
            assertEquals((up.getDouble(row) - down.getDouble(row)) / (2 * STEP), pushed.getDouble(row), 1e-8);
        }
    }

    @Test
    void pullbackIsTheAdjointOfThePushforward() {
        double forwards = dot(cotangent, pushforward());
        double[] gradient = recommender.forward(rows).pullback(cotangent).toArray();
        assertEquals(forwards, dot(Nd4j.createFromArray(gradient), tangent), 1e-10);
    }

    private INDArray pushforward() {
        return recommender
                .forward(rows)
                .pushforward(ParameterVector.of(recommender.parameters().layout(), tangent));
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    /** Four rows of two users and three items. */
    private static FeedbackTable table() {
        return new FeedbackTable(
                new IdMap(List.of("u", "v"), false),
                new IdMap(List.of("a", "b", "c"), false),
                new int[] {0, 0, 1, 1},
                new int[] {0, 1, 1, 2},
                new long[] {1, 2, 3, 4},
                new long[] {1, 2, 3, 4},
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                new Split(new int[] {0, 1}, new int[] {2}, new int[] {3}),
                new DataSummary(4, 0, 0, new TreeMap<>(), List.of(), "none"));
    }
}
