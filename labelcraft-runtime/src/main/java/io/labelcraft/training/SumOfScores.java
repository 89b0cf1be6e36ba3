package io.labelcraft.training;

import io.labelcraft.recommender.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Scores rows by several heads.
 *
 * @param heads at least one
 */
record SumOfScores(List<RowScorer> heads) implements RowScorer {

    SumOfScores {
        heads = List.copyOf(heads);
    }

    @Override
    public double[] scores(int[] rows) {
        double[] sum = new double[rows.length];
        for (RowScorer head : heads) {
            double[] scores = head.scores(rows);
            Arrays.setAll(sum, i -> sum[i] + scores[i]);
        }
        return sum;
    }

    @Override
    public RowScorer on(Supplier<Recommender> untrained) {
        return new SumOfScores(heads.stream().map(head -> head.on(untrained)).toList());
    }
}
