package io.labelcraft.nn;

import io.labelcraft.config.RecommenderSpec.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of dense layers with an activation between them and a linear last one.
 *
 * @param name begins the names of all its blocks
 * @param widths of the inputs, of each hidden layer and of the output
 */
public record Tower(String name, List<Integer> widths, Activation activation) {

    /** A plan for hidden layers between inputs and outputs. */
    public static Tower of(String name, int inputs, List<Integer> hidden, int outputs, Activation activation) {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.add(0, inputs);
        widths.add(outputs);
        return new Tower(name, List.copyOf(widths), activation);
    }

    /** Adds the blocks of all layers. */
    public void declare(ParameterLayout.Builder parameters, ParameterLayout.Builder statistics) {
        for (int layer = 0; layer < layers(); layer++) {
            Dense.declare(parameters, layerName(layer), widths.get(layer), widths.get(layer + 1));
            if (activation == Activation.DICE && layer < layers() - 1) {
                Dice.declare(parameters, statistics, layerName(layer), widths.get(layer + 1));
            }
        }
    }

    /** The layers, over blocks that {@link #declare} has added. */
    public Stack build(ParameterLayout parameters, ParameterLayout statistics) {
        List<Layer> stack = new ArrayList<>();
        for (int layer = 0; layer < layers(); layer++) {
            stack.add(new Dense(parameters, layerName(layer)));
            if (layer < layers() - 1) {
                switch (activation) {
                    case NONE -> {}
                    case RELU -> stack.add(new Relu());
                    case DICE -> stack.add(new Dice(parameters, statistics, layerName(layer)));
                }
            }
        }
        return new Stack(stack);
    }

    private int layers() {
        return widths.size() - 1;
    }

    private String layerName(int layer) {
        return name + " " + layer;
    }
}
