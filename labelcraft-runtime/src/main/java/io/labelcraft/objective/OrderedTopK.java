package io.labelcraft.objective;

import java.util.Arrays;

/**
 * The k+1 ordered anchors k .. 0 of the published code: the best candidate belongs to anchor k, the k-th to anchor 1, all
 * others to anchor 0, and alpha is what does not go to anchor 0. Cost (s - anchor)^2 / C_max, where C_max is held constant.
 *
 * <p>Given the anchors' potentials h, a candidate goes to anchor a with probability {@code softmax_a(h_a + kappa s a)},
 * kappa = 2 / (epsilon C_max); h is such that each anchor gets its number of candidates. That is the minimum of a convex
 * function of k unknowns, found by Newton's method from the hard assignment.
 */
final class OrderedTopK extends SoftTopK {

    /** A step expected to gain no more leaves the potentials exact, those of an edge hard to ten digits included. */
    private static final double LAST_GAIN = 1e-20;

    /** What a sum of shares may be off by, for each share. */
    private static final double ROUNDING = 0x1p-52;

    private static final int MOST_STEPS = 200;

    private final double epsilon;

    OrderedTopK(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        double kappa = 2 / (epsilon * largestCost(scores, k));
        double[] descending = descending(scores);
        double border = (descending[k - 1] + descending[k]) / 2;
        double[] logits =
                Arrays.stream(scores).map(score -> kappa * (score - border)).toArray();
        double[] potentials = new double[k + 1];
        for (int anchor = 1; anchor <= k; anchor++) {
            double between = (descending[k - anchor] + descending[k - anchor + 1]) / 2;
            potentials[anchor] = potentials[anchor - 1] - kappa * (between - border);
        }
        return new AnchorList(kappa, solve(logits, potentials));
    }

    private static double largestCost(double[] scores, int k) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - k) * (score - k)));
        }
        return largest;
    }

    private static double[] descending(double[] scores) {
        double[] negated = Arrays.stream(scores).map(score -> -score).sorted().toArray();
        return Arrays.stream(negated).map(score -> -score).toArray();
    }

    /** Damped so that no step goes past the minimum along its direction (a generalised self-concordant function). */
    private static AnchorPlan solve(double[] logits, double[] potentials) {
        AnchorPlan plan = AnchorPlan.of(logits, potentials);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shortage = plan.shortage();
            if (range(shortage) < logits.length * ROUNDING) {
                break;
            }
            double[] direction = plan.couplings().solve(shortage);
            double range = range(direction);
            double length = range > 0 ? Math.log1p(range) / range : 0;
            double gain = 0;
            for (int anchor = 1; anchor < potentials.length; anchor++) {
                potentials[anchor] += length * direction[anchor];
                gain += direction[anchor] * shortage[anchor];
            }
            plan = AnchorPlan.of(logits, potentials);
            if (gain < LAST_GAIN) {
                break;
            }
        }
        return plan;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
