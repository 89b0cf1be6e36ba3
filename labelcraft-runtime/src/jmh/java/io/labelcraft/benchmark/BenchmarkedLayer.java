package io.labelcraft.benchmark;

import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.nn.CollapsedActivationUnit;
import io.labelcraft.nn.Concatenation;
import io.labelcraft.nn.Dense;
import io.labelcraft.nn.Dice;
import io.labelcraft.nn.Embedding;
import io.labelcraft.nn.GeneralActivationUnit;
import io.labelcraft.nn.HistoryPooling;
import io.labelcraft.nn.HistoryPooling.Sides;
import io.labelcraft.nn.HistoryRows;
import io.labelcraft.nn.Layer;
import io.labelcraft.nn.MeanPooling;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.PassContext;
import io.labelcraft.nn.Relu;
import io.labelcraft.nn.Sigmoid;
import io.labelcraft.nn.Tower;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layers, at the widths of {@code din} with embeddings of length 12, four for an item and two for a user. */
public enum BenchmarkedLayer {
    DENSE {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            ParameterLayout.Builder parameters = new ParameterLayout.Builder();
            Dense.declare(parameters, "dense", INPUTS, HIDDEN);
            ParameterLayout layout = parameters.build();
            return layer(new Dense(layout, "dense"), layout, 0, inputs.ofBatch(INPUTS));
        }
    },
    DICE {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            ParameterLayout.Builder parameters = new ParameterLayout.Builder();
            ParameterLayout.Builder statistics = new ParameterLayout.Builder();
            Dice.declare(parameters, statistics, "dice", HIDDEN);
            ParameterLayout layout = parameters.build();
            ParameterLayout running = statistics.build();
            return layer(new Dice(layout, running, "dice"), layout, running.length(), inputs.ofBatch(HIDDEN));
        }
    },
    RELU {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            return layer(new Relu(), new ParameterLayout.Builder().build(), 0, inputs.ofBatch(HIDDEN));
        }
    },
    SIGMOID {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            return layer(new Sigmoid(), new ParameterLayout.Builder().build(), 0, inputs.ofBatch(1));
        }
    },
    CONCATENATION {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            Concatenation layer = new Concatenation(List.of(ITEM, ITEM, INPUTS - 2 * ITEM));
            INDArray joined = inputs.ofBatch(INPUTS);
            INDArray[] parts = layer.split(joined).toArray(INDArray[]::new);
            return new Functions(() -> layer.join(parts), () -> layer.split(joined), () -> layer.join(parts));
        }
    },
    EMBEDDING {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            ParameterLayout layout = new ParameterLayout.Builder()
                    .addTable("items", BenchmarkInputs.ITEMS, DIMENSIONS)
                    .build();
            Embedding layer = new Embedding(layout.block("items"));
            INDArray table = BenchmarkInputs.gaussian(1, layout.length()).reshape(layout.length());
            Parameters parameters = new Parameters(layout, table);
            int[] rows = inputs.items(4 * inputs.batch());
            Embedding.Lookup lookup = layer.look(parameters, rows, 1);
            INDArray cotangent = BenchmarkInputs.gaussian(rows.length, DIMENSIONS);
            INDArray noDense = Nd4j.zeros(DataType.FLOAT, 0);
            ParameterVector tangent =
                    new ParameterVector(layout, noDense, Map.of(layout.block("items"), lookup.pullback(cotangent)));
            return new Functions(
                    () -> layer.look(parameters, rows, 1),
                    () -> lookup.pullback(cotangent),
                    () -> lookup.pushforward(tangent));
        }
    },
    COLLAPSED_ACTIVATION_UNIT {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            return activationUnit(Activation.NONE, inputs);
        }
    },
    GENERAL_ACTIVATION_UNIT {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            return activationUnit(Activation.RELU, inputs);
        }
    },
    MEAN_POOLING {
        @Override
        Functions functions(BenchmarkInputs inputs) {
            return pooling(new MeanPooling(), new ParameterLayout.Builder().build(), inputs);
        }
    };

    private static final int DIMENSIONS = 12;
    private static final int ITEM = 4 * DIMENSIONS;
    private static final int INPUTS = 2 * ITEM + 2 * DIMENSIONS;
    private static final int HIDDEN = 200;
    private static final int ATTENTION_HIDDEN = 36;

    abstract Functions functions(BenchmarkInputs inputs);

    /** The layer's three functions; the two derivatives are those of one pass. */
    record Functions(Supplier<Object> forward, Supplier<Object> pullback, Supplier<Object> pushforward) {}

    private static PassContext context(ParameterLayout layout, int statistics) {
        return new PassContext(vector(layout.length()), vector(statistics), true);
    }

    private static INDArray vector(int length) {
        return length == 0
                ? Nd4j.empty(DataType.FLOAT)
                : BenchmarkInputs.gaussian(1, length).reshape(length);
    }

    private static Functions layer(Layer layer, ParameterLayout layout, int statistics, INDArray input) {
        PassContext context = context(layout, statistics);
        Layer.Pass pass = layer.forward(context, input);
        INDArray cotangent =
                BenchmarkInputs.gaussian(pass.output().rows(), pass.output().columns());
        INDArray tangent = vector(layout.length());
        return new Functions(
                () -> layer.forward(context, input),
                () -> pass.pullback(cotangent, zeros(layout)),
                () -> pass.pushforward(input, tangent));
    }

    private static Functions activationUnit(Activation activation, BenchmarkInputs inputs) {
        Tower plan = Tower.of("attention", 4 * ITEM, List.of(ATTENTION_HIDDEN), 1, activation);
        ParameterLayout.Builder builder = new ParameterLayout.Builder();
        plan.declare(builder, new ParameterLayout.Builder());
        ParameterLayout layout = builder.build();
        Layer score = plan.build(layout, new ParameterLayout.Builder().build());
        HistoryPooling unit = activation == Activation.NONE
                ? new CollapsedActivationUnit(score, ITEM)
                : new GeneralActivationUnit(score, ITEM);
        return pooling(unit, layout, inputs);
    }

    private static Functions pooling(HistoryPooling layer, ParameterLayout layout, BenchmarkInputs inputs) {
        PassContext context = context(layout, 0);
        Sides sides = new Sides(inputs.ofBatch(ITEM), BenchmarkInputs.gaussian(BenchmarkInputs.ITEMS, ITEM));
        HistoryRows histories = inputs.histories();
        HistoryPooling.Pass pass = layer.forward(context, sides.queries(), sides.keys(), histories);
        INDArray cotangent = inputs.ofBatch(ITEM);
        INDArray tangent = vector(layout.length());
        return new Functions(
                () -> layer.forward(context, sides.queries(), sides.keys(), histories),
                () -> pass.pullback(cotangent, zeros(layout)),
                () -> pass.pushforward(sides, tangent));
    }

    private static INDArray zeros(ParameterLayout layout) {
        return layout.length() == 0 ? Nd4j.empty(DataType.FLOAT) : Nd4j.zeros(DataType.FLOAT, layout.length());
    }
}
