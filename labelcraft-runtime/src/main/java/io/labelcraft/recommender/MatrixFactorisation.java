package io.labelcraft.recommender;

import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.RowKernel;
import java.util.Random;
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

    private final RowKernel kernel = RowKernel.forBackend();
    private final EmbeddingRows users;
    private final EmbeddingRows items;
    private final boolean sigmoid;
    private final ParameterLayout layout;
    private final Block userFactors;
    private final Block itemFactors;
    private final Block userBiases;
    private final Block itemBiases;
    private final Block bias;
    private final INDArray parameters;

    MatrixFactorisation(FeedbackTable table, RecommenderSpec spec, DataType type, long seed) {
        this.users = EmbeddingRows.ofUsers(table, spec);
        this.items = EmbeddingRows.ofItems(table, spec);
        this.sigmoid = spec.sigmoidOutput();
        ParameterLayout.Builder builder = new ParameterLayout.Builder();
        this.userFactors = builder.add("user factors", users.size(), spec.dimensions());
        this.itemFactors = builder.add("item factors", items.size(), spec.dimensions());
        this.userBiases = builder.add("user biases", users.size(), 1);
        this.itemBiases = builder.add("item biases", items.size(), 1);
        this.bias = builder.add("bias", 1, 1);
        this.layout = builder.build();
        this.parameters = Nd4j.createFromArray(initial(spec.initialDeviation(), new Random(seed)))
                .castTo(type);
    }

    private double[] initial(double deviation, Random random) {
        double[] values = new double[layout.length()];
        int factors = userFactors.length() + itemFactors.length();
        for (int i = 0; i < factors; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return values;
    }

    @Override
    public INDArray parameters() {
        return parameters;
    }

    @Override
    public ParameterLayout layout() {
        return layout;
    }

    @Override
    public Pass forward(int[] rows) {
        return new FactorPass(users.of(rows), items.of(rows));
    }

    private final class FactorPass implements Pass {

        private final int[] userRows;
        private final int[] itemRows;
        private final INDArray user;
        private final INDArray item;
        private final INDArray scores;

        FactorPass(int[] userRows, int[] itemRows) {
            this.userRows = userRows;
            this.itemRows = itemRows;
            this.user = kernel.gatherSum(parameters, userFactors, userRows, users.perRow());
            this.item = kernel.gatherSum(parameters, itemFactors, itemRows, items.perRow());
            INDArray linear = user.mul(item).sum(1).addi(biases(parameters));
            this.scores = sigmoid ? Transforms.sigmoid(linear, false) : linear;
        }

        private INDArray biases(INDArray vector) {
            INDArray ofUser = kernel.gatherSum(vector, userBiases, userRows, users.perRow());
            INDArray ofItem = kernel.gatherSum(vector, itemBiases, itemRows, items.perRow());
            return ofUser.addi(ofItem).reshape(ofUser.length()).addi(vector.getDouble(bias.offset()));
        }

        @Override
        public INDArray scores() {
            return scores;
        }

        @Override
        public INDArray pullback(INDArray cotangent) {
            INDArray column = throughOutput(cotangent).reshape(cotangent.length(), 1);
            INDArray gradient = layout.zeros(parameters.dataType());
            kernel.scatterAdd(item.mulColumnVector(column), userRows, users.perRow(), gradient, userFactors);
            kernel.scatterAdd(user.mulColumnVector(column), itemRows, items.perRow(), gradient, itemFactors);
            kernel.scatterAdd(column, userRows, users.perRow(), gradient, userBiases);
            kernel.scatterAdd(column, itemRows, items.perRow(), gradient, itemBiases);
            gradient.putScalar(bias.offset(), column.sumNumber().doubleValue());
            return gradient;
        }

        @Override
        public INDArray pushforward(INDArray tangent) {
            INDArray ofUser = kernel.gatherSum(tangent, userFactors, userRows, users.perRow());
            INDArray ofItem = kernel.gatherSum(tangent, itemFactors, itemRows, items.perRow());
            INDArray linear = ofUser.muli(item).addi(ofItem.muli(user)).sum(1).addi(biases(tangent));
            return throughOutput(linear);
        }

        /** The output's derivative is a diagonal matrix: the same product forwards and backwards. */
        private INDArray throughOutput(INDArray vector) {
            return sigmoid ? vector.mul(scores).muli(scores.rsub(1)) : vector;
        }
    }
}
