package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ElementType;
import io.labelcraft.nn.Embedding;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import io.labelcraft.nn.Parameters;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code mf}: user factors times item factors, plus biases (method page, section 5).
 *
 * <p>A side's factors are the sum of the embeddings of its id and of its features; so are its biases.
 */
final class MatrixFactorisation implements Recommender {

    private final EmbeddingRows users;
    private final EmbeddingRows items;
    private final boolean sigmoid;
    private final Parameters parameters;
    private final Block bias;
    private final Embedding userFactors;
    private final Embedding itemFactors;
    private final Embedding userBiases;
    private final Embedding itemBiases;

    /** Models for a log. */
    static Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
        EmbeddingRows users = EmbeddingRows.ofUsers(table, spec.recommender());
        EmbeddingRows items = EmbeddingRows.ofItems(table, spec.recommender());
        DataType type = ElementType.of(spec.training().precision());
        return () -> new MatrixFactorisation(users, items, spec.recommender(), type, spec.seed());
    }

    private MatrixFactorisation(
            EmbeddingRows users, EmbeddingRows items, RecommenderSpec spec, DataType type, long seed) {
        this.users = users;
        this.items = items;
        this.sigmoid = spec.sigmoidOutput();
        ParameterLayout layout = new ParameterLayout.Builder()
                .add("bias", 1, 1)
                .addTable("user factors", users.size(), spec.dimensions())
                .addTable("item factors", items.size(), spec.dimensions())
                .addTable("user biases", users.size(), 1)
                .addTable("item biases", items.size(), 1)
                .build();
        this.bias = layout.block("bias");
        this.userFactors = new Embedding(layout.block("user factors"));
        this.itemFactors = new Embedding(layout.block("item factors"));
        this.userBiases = new Embedding(layout.block("user biases"));
        this.itemBiases = new Embedding(layout.block("item biases"));
        this.parameters = new Parameters(
                layout,
                Nd4j.createFromArray(initial(layout, spec.initialDeviation(), new Random(seed)))
                        .castTo(type));
    }

    private double[] initial(ParameterLayout layout, double deviation, Random random) {
        double[] values = new double[layout.length()];
        int from = userFactors.table().offset();
        int to = from + userFactors.table().length() + itemFactors.table().length();
        for (int i = from; i < to; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return values;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Pass forward(int[] rows) {
        return new FactorPass(users.of(rows), items.of(rows));
    }

    private final class FactorPass implements Pass {

        private final Embedding.Lookup user;
        private final Embedding.Lookup item;
        private final Embedding.Lookup userBias;
        private final Embedding.Lookup itemBias;
        private final INDArray scores;

        FactorPass(int[] userRows, int[] itemRows) {
            this.user = userFactors.look(parameters, userRows, users.perRow());
            this.item = itemFactors.look(parameters, itemRows, items.perRow());
            this.userBias = userBiases.look(parameters, userRows, users.perRow());
            this.itemBias = itemBiases.look(parameters, itemRows, items.perRow());
            INDArray linear = user.output()
                    .mul(item.output())
                    .sum(1)
                    .addi(sum(userBias.output(), itemBias.output()))
                    .addi(parameters.vector().getDouble(bias.offset()));
            this.scores = sigmoid ? Transforms.sigmoid(linear, false) : linear;
        }

        private static INDArray sum(INDArray left, INDArray right) {
            return left.add(right).reshape(left.length());
        }

        @Override
        public INDArray scores() {
            return scores;
        }

        @Override
        public ParameterVector pullback(INDArray cotangent) {
            INDArray column = throughOutput(cotangent).reshape(cotangent.length(), 1);
            Map<Block, TouchedRows> tables = Map.of(
                    userFactors.table(), user.pullback(item.output().mulColumnVector(column)),
                    itemFactors.table(), item.pullback(user.output().mulColumnVector(column)),
                    userBiases.table(), userBias.pullback(column),
                    itemBiases.table(), itemBias.pullback(column));
            return new ParameterVector(parameters.layout(), column.sum(0), tables);
        }

        @Override
        public INDArray pushforward(ParameterVector tangent) {
            INDArray linear = user.pushforward(tangent)
                    .muli(item.output())
                    .addi(item.pushforward(tangent).muli(user.output()))
                    .sum(1)
                    .addi(sum(userBias.pushforward(tangent), itemBias.pushforward(tangent)))
                    .addi(tangent.dense().getDouble(bias.offset()));
            return throughOutput(linear);
        }

        /** The output's derivative is a diagonal matrix: the same product forwards and backwards. */
        private INDArray throughOutput(INDArray vector) {
            return sigmoid ? vector.mul(scores).muli(scores.rsub(1)) : vector;
        }
    }
}
