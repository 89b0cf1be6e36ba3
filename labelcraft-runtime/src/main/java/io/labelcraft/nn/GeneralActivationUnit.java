package io.labelcraft.nn;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The local activation unit of DIN with any network for the score of [q, k, q - k, q * k].
 *
 * <p>Writes a row of 4 width numbers for each pair of a batch row and a key of its history; {@link CollapsedActivationUnit}
 * does without where the network is affine.
 */
public final class GeneralActivationUnit implements HistoryPooling {

    private final Layer score;
    private final Concatenation parts;
    private final RowKernel rows = RowKernel.forBackend();

    /**
     * A unit over a network.
     *
     * @param score a map from 4 {@code width} numbers to one
     */
    public GeneralActivationUnit(Layer score, int width) {
        this.score = score;
        this.parts = new Concatenation(List.of(width, width, width, width));
    }

    @Override
    public Pass forward(PassContext context, INDArray queries, INDArray keys, HistoryRows histories) {
        Sides sides = new Sides(queries, keys);
        return histories.keys().length == 0 ? new NothingPooled(sides) : new Pairs(context, sides, histories);
    }

    /** All histories are empty. */
    private record NothingPooled(Sides sides) implements Pass {

        @Override
        public INDArray output() {
            return sides.queries().like();
        }

        @Override
        public Sides pullback(INDArray cotangent, INDArray gradient) {
            return new Sides(sides.queries().like(), sides.keys().like());
        }

        @Override
        public INDArray pushforward(Sides tangent, INDArray parameters) {
            return sides.queries().like();
        }
    }

    private final class Pairs implements Pass {

        private final Sides sides;
        private final int[] keyOf;
        private final int[] ownerOf;
        private final INDArray queries;
        private final INDArray keys;
        private final Layer.Pass scored;

        Pairs(PassContext context, Sides sides, HistoryRows histories) {
            this.sides = sides;
            this.keyOf = histories.keys();
            this.ownerOf = histories.owners();
            this.queries = rows.gatherSum(sides.queries(), ownerOf, 1);
            this.keys = rows.gatherSum(sides.keys(), keyOf, 1);
            this.scored = score.forward(context, parts.join(queries, keys, queries.sub(keys), queries.mul(keys)));
        }

        private INDArray sum(INDArray pairs, int[] places, INDArray like) {
            INDArray sum = Nd4j.zeros(like.dataType(), like.shape());
            rows.scatterAdd(pairs, places, 1, sum);
            return sum;
        }

        @Override
        public INDArray output() {
            return sum(keys.mulColumnVector(scored.output()), ownerOf, sides.queries());
        }

        @Override
        public Sides pullback(INDArray cotangent, INDArray gradient) {
            INDArray pooled = rows.gatherSum(cotangent, ownerOf, 1);
            INDArray slope = pooled.mul(keys).sum(true, 1);
            List<INDArray> input = parts.split(scored.pullback(slope, gradient));
            INDArray ofQueries =
                    input.get(0).add(input.get(2)).addi(input.get(3).mul(keys));
            INDArray ofKeys = pooled.mulColumnVector(scored.output())
                    .addi(input.get(1))
                    .subi(input.get(2))
                    .addi(input.get(3).mul(queries));
            return new Sides(sum(ofQueries, ownerOf, sides.queries()), sum(ofKeys, keyOf, sides.keys()));
        }

        @Override
        public INDArray pushforward(Sides tangent, INDArray parameters) {
            INDArray query = rows.gatherSum(tangent.queries(), ownerOf, 1);
            INDArray key = rows.gatherSum(tangent.keys(), keyOf, 1);
            INDArray product = query.mul(keys).addi(queries.mul(key));
            INDArray change = scored.pushforward(parts.join(query, key, query.sub(key), product), parameters);
            INDArray pairs = keys.mulColumnVector(change).addi(key.mulColumnVector(scored.output()));
            return sum(pairs, ownerOf, sides.queries());
        }
    }
}
