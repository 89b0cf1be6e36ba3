package com.example.biases;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.Embedding;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The sigmoid of a bias of the user plus one of the item plus one for all. */
final class BiasRecommender implements Recommender {

    private final FeedbackTable table;
    private final Parameters parameters;
    private final Embedding users;
    private final Embedding items;

    BiasRecommender(FeedbackTable table, DataType type) {
        this.table = table;
        ParameterLayout layout = new ParameterLayout.Builder()
                .add("bias", 1, 1)
                .addTable("users", table.users().size(), 1)
                .addTable("items", table.items().size(), 1)
                .build();
        this.parameters = new Parameters(layout, Nd4j.zeros(type, layout.length()));
        this.users = new Embedding(layout.block("users"));
        this.items = new Embedding(layout.block("items"));
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Pass forward(int[] rows) {
        return new BiasPass(rows);
    }

    private final class BiasPass implements Pass {

        private final Embedding.Lookup user;
        private final Embedding.Lookup item;
        private final INDArray scores;

        BiasPass(int[] rows) {
            int[] userRows = IntStream.of(rows).map(row -> table.user()[row]).toArray();
            int[] itemRows = IntStream.of(rows).map(row -> table.item()[row]).toArray();
            this.user = users.look(parameters, userRows, 1);
            this.item = items.look(parameters, itemRows, 1);
            INDArray sum = user.output()
                    .add(item.output())
                    .reshape(rows.length)
                    .addi(parameters.dense().getDouble(0));
            this.scores = Nd4j.nn().sigmoid(sum);
        }

        @Override
        public INDArray scores() {
            return scores;
        }

        @Override
        public ParameterVector pullback(INDArray cotangent) {
            INDArray column = throughSigmoid(cotangent).reshape(cotangent.length(), 1);
            return new ParameterVector(
                    parameters.layout(),
                    column.sum(0),
                    Map.of(users.table(), user.pullback(column), items.table(), item.pullback(column)));
        }

        @Override
        public INDArray pushforward(ParameterVector tangent) {
            INDArray sum = user.pushforward(tangent)
                    .add(item.pushforward(tangent))
                    .reshape(scores.length())
                    .addi(tangent.dense().getDouble(0));
            return throughSigmoid(sum);
        }

        /** The same product forwards and backwards. */
        private INDArray throughSigmoid(INDArray vector) {
            return vector.mul(scores).muli(scores.rsub(1));
        }
    }
}
