package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A matrix product plus a bias. */
public final class Dense implements Layer {

    private final Block weight;
    private final Block bias;

    /** The layer whose blocks {@link #declare} has added under this name. */
    public Dense(ParameterLayout layout, String name) {
        this.weight = layout.block(name + " weight");
        this.bias = layout.block(name + " bias");
    }

    /** Adds the layer's blocks. */
    public static void declare(ParameterLayout.Builder builder, String name, int inputs, int outputs) {
        builder.add(name + " weight", inputs, outputs).add(name + " bias", 1, outputs);
    }

    /** Uniform in plus or minus 1 / sqrt(inputs), biases 0. */
    @Override
    public void initialise(double[] parameters, double[] statistics, Random random) {
        double bound = 1 / Math.sqrt(weight.rows());
        for (int i = weight.offset(); i < weight.offset() + weight.length(); i++) {
            parameters[i] = (2 * random.nextDouble() - 1) * bound;
        }
    }

    @Override
    public Pass forward(PassContext context, INDArray input) {
        return new DensePass(weight.of(context.dense()), bias.of(context.dense()), input);
    }

    /** 'f'-ordered results: several times faster on ND4J's CPU backend. */
    static INDArray product(INDArray left, INDArray right) {
        return left.mmul(
                right, Nd4j.createUninitialized(left.dataType(), new long[] {left.rows(), right.columns()}, 'f'));
    }

    private final class DensePass implements Pass {

        private final INDArray matrix;
        private final INDArray input;
        private final INDArray output;

        DensePass(INDArray matrix, INDArray offsets, INDArray input) {
            this.matrix = matrix;
            this.input = input;
            this.output = product(input, matrix).addiRowVector(offsets);
        }

        @Override
        public INDArray output() {
            return output;
        }

        @Override
        public INDArray pullback(INDArray cotangent, INDArray gradient) {
            weight.of(gradient).addi(product(input.transpose(), cotangent));
            bias.of(gradient).addi(cotangent.sum(true, 0));
            return product(cotangent, matrix.transpose());
        }

        @Override
        public INDArray pushforward(INDArray inputTangent, INDArray parameters) {
            return product(inputTangent, matrix)
                    .addi(product(input, weight.of(parameters)))
                    .addiRowVector(bias.of(parameters));
        }
    }
}
