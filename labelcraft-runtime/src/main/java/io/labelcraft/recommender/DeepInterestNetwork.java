package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.CollapsedActivationUnit;
import io.labelcraft.nn.Concatenation;
import io.labelcraft.nn.ElementType;
import io.labelcraft.nn.GeneralActivationUnit;
import io.labelcraft.nn.HistoryPooling;
import io.labelcraft.nn.HistoryPooling.Sides;
import io.labelcraft.nn.Layer;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.PassContext;
import io.labelcraft.nn.Sigmoid;
import io.labelcraft.nn.Stack;
import io.labelcraft.nn.Tower;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code din}: the deep interest network (method page, section 5). The local activation unit weights the items of the row's
 * history by the row's item; dense layers with Dice score [item, pooled history, user].
 */
final class DeepInterestNetwork implements Recommender {

    private final ConcatenatedEmbeddings users;
    private final ConcatenatedEmbeddings items;
    private final RowHistories histories;
    private final HistoryPooling attention;
    private final Concatenation inputs;
    private final Layer layers;
    private final Parameters parameters;

    DeepInterestNetwork(NetworkInputs log, RecommenderSpec spec, DataType type, long seed) {
        int itemWidth = log.items().perRow() * spec.dimensions();
        this.inputs =
                new Concatenation(List.of(itemWidth, itemWidth, log.users().perRow() * spec.dimensions()));
        Tower attentionPlan =
                Tower.of("attention", 4 * itemWidth, spec.attentionHidden(), 1, spec.attentionActivation());
        Tower plan = Tower.of("layer", inputs.width(), spec.hidden(), 1, Activation.DICE);
        InitialParameters initial = new InitialParameters(List.of(attentionPlan, plan), log.users(), log.items(), spec);
        Stack score = attentionPlan.build(initial.layout(), initial.statistics());
        Stack scores = plan.build(initial.layout(), initial.statistics());
        this.users = new ConcatenatedEmbeddings(log.users(), initial.layout().block("users"));
        this.items = new ConcatenatedEmbeddings(log.items(), initial.layout().block("items"));
        this.histories = log.histories();
        this.attention = spec.attentionActivation() == Activation.NONE
                ? new CollapsedActivationUnit(score, itemWidth)
                : new GeneralActivationUnit(score, itemWidth);
        this.layers = spec.sigmoidOutput() ? new Stack(List.of(scores, new Sigmoid())) : scores;
        this.parameters = initial.draw(List.of(score, scores), type, seed);
    }

    /** Networks for a log. */
    static Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
        NetworkInputs log = NetworkInputs.of(table, spec);
        DataType type = ElementType.of(spec.training().precision());
        return () -> new DeepInterestNetwork(log, spec.recommender(), type, spec.seed());
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Pass forward(int[] rows) {
        return new NetworkPass(rows, parameters.context(false));
    }

    @Override
    public Pass trainingPass(int[] rows) {
        return new NetworkPass(rows, parameters.context(true));
    }

    private final class NetworkPass implements Pass {

        private final ItemLookup item;
        private final ConcatenatedEmbeddings.Lookup user;
        private final HistoryPooling.Pass pooled;
        private final Layer.Pass scored;

        NetworkPass(int[] rows, PassContext context) {
            this.item = new ItemLookup(items, histories, parameters, rows);
            this.user = users.look(parameters, rows);
            Sides sides = item.output();
            this.pooled = attention.forward(context, sides.queries(), sides.keys(), item.histories());
            this.scored = layers.forward(context, inputs.join(sides.queries(), pooled.output(), user.output()));
        }

        @Override
        public INDArray scores() {
            return scored.output().reshape(scored.output().length());
        }

        @Override
        public ParameterVector pullback(INDArray cotangent) {
            INDArray gradient =
                    Nd4j.zeros(cotangent.dataType(), parameters.layout().denseLength());
            List<INDArray> parts = inputs.split(scored.pullback(cotangent.reshape(cotangent.length(), 1), gradient));
            Sides sides = pooled.pullback(parts.get(1), gradient);
            sides.queries().addi(parts.get(0));
            return new ParameterVector(
                    parameters.layout(),
                    gradient,
                    Map.of(users.table(), user.pullback(parts.get(2)), items.table(), item.pullback(sides)));
        }

        @Override
        public INDArray pushforward(ParameterVector tangent) {
            Sides sides = item.pushforward(tangent);
            INDArray history = pooled.pushforward(sides, tangent.dense());
            INDArray input = inputs.join(sides.queries(), history, user.pushforward(tangent));
            INDArray scores = scored.pushforward(input, tangent.dense());
            return scores.reshape(scores.length());
        }
    }
}
