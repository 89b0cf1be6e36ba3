package io.labelcraft.experiment;

import com.google.common.primitives.Booleans;
import java.util.List;

/**
 * What a recommender makes of the test rows for one head of a label, in units of the label's deviation.
 *
 * @param scores of all rows
 * @param estimated which of them the recommender itself has estimated
 */
record HeadEstimates(double[] scores, boolean[] estimated) {

    /**
     * Fills what is missing.
     *
     * @param estimates NaN where the recommender has none
     * @param instead what counts there
     * @param deviation of the label that was estimated, above 0
     */
    static HeadEstimates of(double[] estimates, double[] instead, double deviation) {
        double[] scores = new double[estimates.length];
        boolean[] estimated = new boolean[estimates.length];
        for (int i = 0; i < scores.length; i++) {
            estimated[i] = !Double.isNaN(estimates[i]);
            scores[i] = (estimated[i] ? estimates[i] : instead[i]) / deviation;
        }
        return new HeadEstimates(scores, estimated);
    }

    /** A label that there is nothing to learn from: one score for all rows, of which none is estimated. */
    static HeadEstimates none(int rows) {
        return new HeadEstimates(new double[rows], new boolean[rows]);
    }

    /**
     * The scores of a method: the sum over its heads. A row counts as estimated where all heads are that anything is known of:
     * a head that there is nothing to learn from adds nothing to the scores either.
     *
     * @param heads at least one
     */
    static EstimatedScores sum(List<HeadEstimates> heads) {
        double[] sum = new double[heads.get(0).scores.length];
        List<HeadEstimates> telling = heads.stream()
                .filter(head -> Booleans.contains(head.estimated, true))
                .toList();
        int estimated = 0;
        for (int i = 0; i < sum.length; i++) {
            int row = i;
            sum[i] = heads.stream().mapToDouble(head -> head.scores[row]).sum();
            estimated += !telling.isEmpty() && telling.stream().allMatch(head -> head.estimated[row]) ? 1 : 0;
        }
        return new EstimatedScores(sum, (double) estimated / sum.length);
    }
}
