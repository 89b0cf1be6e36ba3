package io.labelcraft.objective;

/**
 * The k+1 ordered anchors k .. 0 of the published code: the best candidate belongs to anchor k, the k-th to anchor 1, all
 * others to anchor 0, and alpha is what does not go to anchor 0. Cost (s - anchor)^2 / C_max, where C_max is held constant.
 *
 * <p>Given the anchors' potentials h, a candidate goes to anchor a with probability {@code softmax_a(h_a + kappa s a)},
 * kappa = 2 / (epsilon C_max); h is such that each anchor gets its number of candidates. That is the minimum of a convex
 * function of k unknowns, found from the hard assignment by a few rounds of Sinkhorn's iteration and then Newton's method.
 */
final class OrderedTopK extends SoftTopK {

    /** A step expected to gain no more leaves the potentials exact, those of an edge hard to ten digits included. */
    private static final double LAST_GAIN = 1e-20;

    /** After a step so small, the potentials are exact to its square. */
    private static final double LAST_STEP = 1e-6;

    /** A step no larger goes down at its full length, a larger one when shortened: a generalised self-concordant function. */
    private static final double FULL_STEP = 1.5;

    /** What a sum of shares may be off by, for each share. */
    private static final double ROUNDING = 0x1p-52;

    /** Rounds that cost less than the steps that they save. */
    private static final int SINKHORN_ROUNDS = 2;

    private static final int MOST_STEPS = 200;

    private final double epsilon;

    OrderedTopK(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        double kappa = 2 / (epsilon * largestCost(scores, k));
        CandidateOrder order = CandidateOrder.of(scores, k);
        AnchorKernel kernel = AnchorKernel.of(logits(order, scores, kappa), k);
        return new AnchorList(kappa, order, solve(kernel));
    }

    private static double largestCost(double[] scores, int k) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - k) * (score - k)));
        }
        return largest;
    }

    private static double[] logits(CandidateOrder order, double[] scores, double kappa) {
        double[] arranged = order.arranged(scores);
        double next = Double.NEGATIVE_INFINITY;
        for (int i = order.k(); i < arranged.length; i++) {
            next = Math.max(next, arranged[i]);
        }
        double border = next + (arranged[0] - next) / 2;
        for (int i = 0; i < arranged.length; i++) {
            arranged[i] = kappa * (arranged[i] - border);
        }
        return arranged;
    }

    private static AnchorPlan solve(AnchorKernel kernel) {
        double[] shifts = new double[kernel.anchors()];
        AnchorPlan plan = AnchorPlan.of(kernel, shifts);
        for (int round = 0; round < SINKHORN_ROUNDS; round++) {
            sinkhorn(plan.shortage(), kernel.candidates(), shifts);
            plan = AnchorPlan.of(kernel, shifts);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shortage = plan.shortage();
            if (range(shortage) < kernel.candidates() * ROUNDING) {
                break;
            }
            double[] direction = plan.couplings().solve(shortage);
            double range = range(direction);
            double length = range > FULL_STEP ? Math.log1p(range) / range : 1;
            double gain = 0;
            for (int anchor = 1; anchor < shifts.length; anchor++) {
                shifts[anchor] += length * direction[anchor];
                gain += direction[anchor] * shortage[anchor];
            }
            plan = AnchorPlan.of(kernel, shifts);
            if (!(gain > LAST_GAIN && range > LAST_STEP)) {
                break;
            }
        }
        return plan;
    }

    /** Multiplies what each anchor gets by what it should get over what it gets. */
    private static void sinkhorn(double[] shortage, int candidates, double[] shifts) {
        double first = -Math.log1p(-shortage[0] / (candidates - shifts.length + 1));
        for (int anchor = 1; anchor < shifts.length; anchor++) {
            shifts[anchor] -= Math.log1p(-shortage[anchor]) + first;
        }
    }

    private static double range(double[] values) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }
}
