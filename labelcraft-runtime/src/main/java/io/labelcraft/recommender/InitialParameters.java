package io.labelcraft.recommender;

import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.nn.Layer;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.RunningStatistics;
import io.labelcraft.nn.Tower;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Places and draws the parameters of a network: dense layers, and the tables {@code users} and {@code items}. */
final class InitialParameters {

    private final ParameterLayout layout;
    private final ParameterLayout statistics;
    private final double deviation;

    InitialParameters(List<Tower> towers, EmbeddingRows users, EmbeddingRows items, RecommenderSpec spec) {
        ParameterLayout.Builder blocks = new ParameterLayout.Builder();
        ParameterLayout.Builder statisticsBlocks = new ParameterLayout.Builder();
        towers.forEach(tower -> tower.declare(blocks, statisticsBlocks));
        this.layout = blocks.addTable("users", users.size(), spec.dimensions())
                .addTable("items", items.size(), spec.dimensions())
                .build();
        this.statistics = statisticsBlocks.build();
        this.deviation = spec.initialDeviation();
    }

    ParameterLayout layout() {
        return layout;
    }

    ParameterLayout statistics() {
        return statistics;
    }

    /** Normally distributed embeddings, and what each layer wants for itself. */
    Parameters draw(List<? extends Layer> layers, DataType type, long seed) {
        Random random = new Random(seed);
        double[] values = new double[layout.length()];
        double[] running = new double[statistics.length()];
        layers.forEach(layer -> layer.initialise(values, running, random));
        for (Block table : layout.tables()) {
            for (int i = table.offset(); i < table.offset() + table.length(); i++) {
                values[i] = deviation * random.nextGaussian();
            }
        }
        return new Parameters(
                layout,
                Nd4j.createFromArray(values).castTo(type),
                new RunningStatistics(statistics, Nd4j.createFromArray(running).castTo(type)));
    }
}
