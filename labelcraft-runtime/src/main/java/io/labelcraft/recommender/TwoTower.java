package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.Concatenation;
import io.labelcraft.nn.ElementType;
import io.labelcraft.nn.HistoryPooling;
import io.labelcraft.nn.HistoryPooling.Sides;
import io.labelcraft.nn.Layer;
import io.labelcraft.nn.MeanPooling;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.PassContext;
import io.labelcraft.nn.Tower;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code two-tower}: dense layers with ReLU make a vector of [mean of the history, user] and one of the item; the score is
 * their dot product (method page, section 5).
 */
final class TwoTower implements Recommender {

    private final ConcatenatedEmbeddings users;
    private final ConcatenatedEmbeddings items;
    private final RowHistories histories;
    private final HistoryPooling mean = new MeanPooling();
    private final Concatenation userInputs;
    private final Layer userTower;
    private final Layer itemTower;
    private final boolean sigmoid;
    private final Parameters parameters;

    private TwoTower(NetworkInputs log, RecommenderSpec spec, DataType type, long seed) {
        int itemWidth = log.items().perRow() * spec.dimensions();
        this.userInputs = new Concatenation(List.of(itemWidth, log.users().perRow() * spec.dimensions()));
        Tower userPlan = tower("user", userInputs.width(), spec);
        Tower itemPlan = tower("item", itemWidth, spec);
        InitialParameters initial = new InitialParameters(List.of(userPlan, itemPlan), log.users(), log.items(), spec);
        this.userTower = userPlan.build(initial.layout(), initial.statistics());
        this.itemTower = itemPlan.build(initial.layout(), initial.statistics());
        this.users = new ConcatenatedEmbeddings(log.users(), initial.layout().block("users"));
        this.items = new ConcatenatedEmbeddings(log.items(), initial.layout().block("items"));
        this.histories = log.histories();
        this.sigmoid = spec.sigmoidOutput();
        this.parameters = initial.draw(List.of(userTower, itemTower), type, seed);
    }

    private static Tower tower(String name, int inputs, RecommenderSpec spec) {
        return Tower.of(name, inputs, spec.hidden(), spec.dimensions(), Activation.RELU);
    }

    /** Models for a log. */
    static Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
        NetworkInputs log = NetworkInputs.of(table, spec);
        DataType type = ElementType.of(spec.training().precision());
        return () -> new TwoTower(log, spec.recommender(), type, spec.seed());
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Pass forward(int[] rows) {
        return new TowerPass(rows, parameters.context(false));
    }

    private final class TowerPass implements Pass {

        private final ItemLookup item;
        private final ConcatenatedEmbeddings.Lookup user;
        private final HistoryPooling.Pass history;
        private final Layer.Pass userVector;
        private final Layer.Pass itemVector;
        private final INDArray scores;

        TowerPass(int[] rows, PassContext context) {
            this.item = new ItemLookup(items, histories, parameters, rows);
            this.user = users.look(parameters, rows);
            Sides sides = item.output();
            this.history = mean.forward(context, sides.queries(), sides.keys(), item.histories());
            this.userVector = userTower.forward(context, userInputs.join(history.output(), user.output()));
            this.itemVector = itemTower.forward(context, sides.queries());
            INDArray products = userVector.output().mul(itemVector.output()).sum(1);
            this.scores = sigmoid ? Transforms.sigmoid(products, false) : products;
        }

        @Override
        public INDArray scores() {
            return scores;
        }

        @Override
        public ParameterVector pullback(INDArray cotangent) {
            ParameterLayout layout = parameters.layout();
            INDArray gradient = Nd4j.zeros(cotangent.dataType(), layout.denseLength());
            INDArray column = throughOutput(cotangent).reshape(cotangent.length(), 1);
            INDArray ofUser = userVector.pullback(itemVector.output().mulColumnVector(column), gradient);
            INDArray ofItem = itemVector.pullback(userVector.output().mulColumnVector(column), gradient);
            List<INDArray> parts = userInputs.split(ofUser);
            Sides sides = history.pullback(parts.get(0), gradient);
            return new ParameterVector(
                    layout,
                    gradient,
                    Map.of(
                            users.table(), user.pullback(parts.get(1)),
                            items.table(), item.pullback(new Sides(ofItem.dup('c'), sides.keys()))));
        }

        @Override
        public INDArray pushforward(ParameterVector tangent) {
            Sides sides = item.pushforward(tangent);
            INDArray input = userInputs.join(history.pushforward(sides, tangent.dense()), user.pushforward(tangent));
            INDArray ofUser = userVector.pushforward(input, tangent.dense());
            INDArray ofItem = itemVector.pushforward(sides.queries(), tangent.dense());
            return throughOutput(ofUser.muli(itemVector.output())
                    .addi(ofItem.muli(userVector.output()))
                    .sum(1));
        }

        /** The output's derivative is a diagonal matrix: the same product forwards and backwards. */
        private INDArray throughOutput(INDArray vector) {
            return sigmoid ? vector.mul(scores).muli(scores.rsub(1)) : vector;
        }
    }
}
