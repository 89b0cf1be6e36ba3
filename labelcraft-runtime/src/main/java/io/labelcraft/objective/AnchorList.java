package io.labelcraft.objective;

/** A soft list by ordered anchors, with the gradient of the implicit function. */
final class AnchorList implements SoftList {

    private final double kappa;
    private final CandidateOrder order;
    private final AnchorPlan plan;
    private final double[] in;
    private final double[] out;
    private final double spread;

    AnchorList(double kappa, CandidateOrder order, AnchorPlan plan) {
        this.kappa = kappa;
        this.order = order;
        this.plan = plan;
        this.in = new double[plan.candidates()];
        this.out = new double[plan.candidates()];
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            boolean best = i < plan.k();
            out[i] = best ? plan.best()[i][0] : plan.othersHome()[i - plan.k()];
            in[i] = best ? 1 - out[i] : plan.othersAway()[i - plan.k()];
            sum += in[i] * out[i];
        }
        this.spread = sum;
    }

    @Override
    public double[] alphas() {
        return order.returned(in);
    }

    @Override
    public boolean hard() {
        return spread < SoftTopK.HARD;
    }

    @Override
    public double[] pullback(double[] cotangent) {
        if (hard()) {
            return new double[cotangent.length];
        }
        double[] weights = weights(order.arranged(cotangent));
        double[] potentials = plan.couplings().solve(perPotential(weights));
        double[] gradient = new double[weights.length];
        for (int row = 0; row < plan.k(); row++) {
            gradient[row] = kappa * ofBest(row, weights[row], potentials);
        }
        addOthers(weights, potentials, gradient);
        return order.returned(gradient);
    }

    /**
     * The cotangent times each candidate's share of anchor 0. A constant cotangent has no gradient, because the alphas sum to k;
     * taking it out first saves digits.
     */
    private double[] weights(double[] cotangent) {
        double mean = 0;
        for (int i = 0; i < cotangent.length; i++) {
            mean += cotangent[i] * in[i] * out[i] / spread;
        }
        for (int i = 0; i < cotangent.length; i++) {
            cotangent[i] = (cotangent[i] - mean) * out[i];
        }
        return cotangent;
    }

    /** The derivative of the cotangent's product with the alphas in each potential but that of anchor 0. */
    private double[] perPotential(double[] weights) {
        double[] ofOthers = new double[plan.othersHome().length];
        for (int i = 0; i < ofOthers.length; i++) {
            ofOthers[i] = weights[plan.k() + i] * plan.othersHome()[i];
        }
        double[] perPotential = plan.others().sums(ofOthers, plan.k());
        for (int anchor = 0; anchor <= plan.k(); anchor++) {
            perPotential[anchor] *= plan.factors()[anchor];
        }
        for (int row = 0; row < plan.k(); row++) {
            for (int anchor = 1; anchor <= plan.k(); anchor++) {
                perPotential[anchor] += weights[row] * plan.best()[row][anchor];
            }
        }
        return perPotential;
    }

    private double ofBest(int row, double weight, double[] potentials) {
        double[] shares = plan.best()[row];
        int home = row + 1;
        double beyondHome = 0;
        for (int anchor = 0; anchor < shares.length; anchor++) {
            beyondHome += shares[anchor] * (anchor - home);
        }
        double sum = weight * (home + beyondHome);
        for (int anchor = 1; anchor < shares.length; anchor++) {
            sum -= potentials[anchor] * shares[anchor] * (anchor - home - beyondHome);
        }
        return sum;
    }

    private void addOthers(double[] weights, double[] potentials, double[] gradient) {
        int anchors = potentials.length;
        double[] ofAnchor = new double[anchors];
        double[] ofPotential = new double[anchors];
        double[] ofProduct = new double[anchors];
        for (int anchor = 1; anchor < anchors; anchor++) {
            ofAnchor[anchor] = anchor * plan.factors()[anchor];
            ofPotential[anchor] = potentials[anchor] * plan.factors()[anchor];
            ofProduct[anchor] = anchor * ofPotential[anchor];
        }
        double[] anchorSums = plan.others().polynomials(ofAnchor);
        double[] potentialSums = plan.others().polynomials(ofPotential);
        double[] productSums = plan.others().polynomials(ofProduct);
        for (int i = 0; i < anchorSums.length; i++) {
            double home = plan.othersHome()[i];
            double mean = anchorSums[i] * home;
            double covariance = (productSums[i] - mean * potentialSums[i]) * home;
            gradient[plan.k() + i] = kappa * (weights[plan.k() + i] * mean - covariance);
        }
    }
}
