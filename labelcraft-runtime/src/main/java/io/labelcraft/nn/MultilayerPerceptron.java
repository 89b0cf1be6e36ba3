package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Dense layers with ReLU between them and one linear output, with or without biases and a linear skip connection.
 *
 * <p>Holds no parameters: they come as a flat vector of {@link #layout()}.
 */
public final class MultilayerPerceptron {

    private static final int[] OUTPUT_SIGN = {1};

    private final List<Block> weights = new ArrayList<>();
    private final List<Block> biases = new ArrayList<>();
    private final Block skip;
    private final ParameterLayout layout;
    private final List<Integer> hidden;

    /** A network from {@code inputs} numbers over the widths of {@code hidden} to one number. */
    public MultilayerPerceptron(int inputs, List<Integer> hidden, boolean bias, boolean skip) {
        ParameterLayout.Builder builder = new ParameterLayout.Builder();
        int width = inputs;
        for (int layer = 0; layer <= hidden.size(); layer++) {
            int next = layer < hidden.size() ? hidden.get(layer) : 1;
            builder.add("weight" + layer, width, next);
            if (bias) {
                builder.add("bias" + layer, 1, next);
            }
            width = next;
        }
        if (skip) {
            builder.add("skip", inputs, 1);
        }
        this.layout = builder.build();
        this.hidden = List.copyOf(hidden);
        for (int layer = 0; layer <= hidden.size(); layer++) {
            weights.add(layout.block("weight" + layer));
            if (bias) {
                biases.add(layout.block("bias" + layer));
            }
        }
        this.skip = skip ? layout.block("skip") : null;
    }

    public ParameterLayout layout() {
        return layout;
    }

    /** Widths of the hidden layers. */
    public List<Integer> hidden() {
        return hidden;
    }

    /** Initial parameters: uniform in plus or minus 1 / sqrt(inputs of the layer), biases 0. */
    public double[] initial(Random random) {
        double[] values = new double[layout.length()];
        for (Block block : layout.blocks()) {
            if (block.name().startsWith("bias")) {
                continue;
            }
            double bound = 1 / Math.sqrt(block.rows());
            for (int i = 0; i < block.length(); i++) {
                values[block.offset() + i] = (2 * random.nextDouble() - 1) * bound;
            }
        }
        return values;
    }

    /**
     * The signs that parameters must keep so that the output rises or falls with some inputs, whatever the others are. Hidden
     * units rise and fall with them in turn, so that the output can bend both ways.
     *
     * @param inputs for each input 1 where the output must not fall as it rises, -1 where it must not rise, 0 where it is free
     * @return for each parameter 1 if it must not be negative, -1 if it must not be positive, 0 if it is free
     */
    public int[] signs(int[] inputs) {
        int[] signs = new int[layout.length()];
        if (Arrays.stream(inputs).allMatch(sign -> sign == 0)) {
            return signs;
        }
        int[] from = inputs;
        for (int layer = 0; layer < weights.size(); layer++) {
            int[] to = layer < weights.size() - 1 ? unitSigns(weights.get(layer).columns()) : OUTPUT_SIGN;
            fill(signs, weights.get(layer), from, to);
            from = to;
        }
        if (skip != null) {
            fill(signs, skip, inputs, OUTPUT_SIGN);
        }
        return signs;
    }

    private static int[] unitSigns(int width) {
        return IntStream.range(0, width).map(unit -> unit % 2 == 0 ? 1 : -1).toArray();
    }

    private static void fill(int[] signs, Block block, int[] from, int[] to) {
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                signs[block.offset() + row * block.columns() + column] = from[row] * to[column];
            }
        }
    }

    /**
     * Evaluates the network for one row on plain numbers, in double precision: unlike {@link #forward} the output depends on
     * this row alone to the bit, whatever rows are evaluated beside it.
     *
     * @param parameters [layout.length]
     * @param input [inputs]
     */
    public double output(double[] parameters, double[] input) {
        double[] value = input;
        for (int layer = 0; layer < weights.size(); layer++) {
            value = times(value, weights.get(layer), parameters);
            if (!biases.isEmpty()) {
                for (int unit = 0; unit < value.length; unit++) {
                    value[unit] += parameters[biases.get(layer).offset() + unit];
                }
            }
            if (layer < weights.size() - 1) {
                for (int unit = 0; unit < value.length; unit++) {
                    value[unit] = Math.max(value[unit], 0);
                }
            }
        }
        return skip == null ? value[0] : value[0] + times(input, skip, parameters)[0];
    }

    private static double[] times(double[] row, Block block, double[] parameters) {
        double[] product = new double[block.columns()];
        for (int i = 0; i < row.length; i++) {
            int offset = block.offset() + i * block.columns();
            for (int j = 0; j < product.length; j++) {
                product[j] += row[i] * parameters[offset + j];
            }
        }
        return product;
    }

    /**
     * Evaluates the network.
     *
     * @param parameters [layout.length]
     * @param input [rows, inputs]
     */
    public Pass forward(INDArray parameters, INDArray input) {
        List<INDArray> activations = new ArrayList<>();
        activations.add(input);
        INDArray value = input;
        for (int layer = 0; layer < weights.size(); layer++) {
            value = Dense.product(value, weights.get(layer).of(parameters));
            if (!biases.isEmpty()) {
                value.addiRowVector(biases.get(layer).of(parameters));
            }
            if (layer < weights.size() - 1) {
                value = Nd4j.math().max(value, value.like());
                activations.add(value);
            }
        }
        if (skip != null) {
            value.addi(Dense.product(input, skip.of(parameters)));
        }
        return new Pass(parameters, activations, value);
    }

    /** One evaluation, with what its pullback needs. */
    public final class Pass {

        private final INDArray parameters;
        private final List<INDArray> activations;
        private final INDArray output;

        private Pass(INDArray parameters, List<INDArray> activations, INDArray output) {
            this.parameters = parameters;
            this.activations = activations;
            this.output = output;
        }

        /** [rows, 1]. */
        public INDArray output() {
            return output;
        }

        /**
         * Pulls a cotangent of the output back to the parameters, which must not have changed since.
         *
         * @param cotangent [rows, 1]
         * @return [layout.length]
         */
        public INDArray pullback(INDArray cotangent) {
            INDArray gradient = Nd4j.zeros(parameters.dataType(), layout.length());
            INDArray delta = cotangent;
            if (skip != null) {
                skip.of(gradient).assign(Dense.product(activations.get(0).transpose(), delta));
            }
            for (int layer = weights.size() - 1; layer >= 0; layer--) {
                INDArray input = activations.get(layer);
                weights.get(layer).of(gradient).assign(Dense.product(input.transpose(), delta));
                if (!biases.isEmpty()) {
                    biases.get(layer).of(gradient).assign(delta.sum(true, 0));
                }
                if (layer > 0) {
                    INDArray active = input.gt(0).castTo(input.dataType());
                    delta = Dense.product(
                                    delta, weights.get(layer).of(parameters).transpose())
                            .muli(active);
                }
            }
            return gradient;
        }
    }
}
