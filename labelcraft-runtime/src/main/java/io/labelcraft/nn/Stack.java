package io.labelcraft.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layers one after the other.
 *
 * @param layers at least one, the first takes the input
 */
public record Stack(List<Layer> layers) implements Layer {

    public Stack {
        layers = List.copyOf(layers);
    }

    @Override
    public void initialise(double[] parameters, double[] statistics, Random random) {
        layers.forEach(layer -> layer.initialise(parameters, statistics, random));
    }

    @Override
    public Pass forward(PassContext context, INDArray input) {
        List<Pass> passes = new ArrayList<>();
        INDArray value = input;
        for (Layer layer : layers) {
            Pass pass = layer.forward(context, value);
            passes.add(pass);
            value = pass.output();
        }
        return new StackPass(passes, value);
    }

    private record StackPass(List<Pass> passes, INDArray output) implements Pass {

        @Override
        public INDArray pullback(INDArray cotangent, INDArray gradient) {
            INDArray value = cotangent;
            for (int i = passes.size() - 1; i >= 0; i--) {
                value = passes.get(i).pullback(value, gradient);
            }
            return value;
        }

        @Override
        public INDArray pushforward(INDArray input, INDArray parameters) {
            INDArray value = input;
            for (Pass pass : passes) {
                value = pass.pushforward(value, parameters);
            }
            return value;
        }
    }
}
