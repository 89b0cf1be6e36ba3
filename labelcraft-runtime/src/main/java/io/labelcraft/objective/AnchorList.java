package io.labelcraft.objective;

/** A soft list by ordered anchors, with the gradient of the implicit function. */
final class AnchorList implements SoftList {

    private final double kappa;
    private final AnchorPlan plan;
    private final double[] alphas;
    private final double spread;

    AnchorList(double kappa, AnchorPlan plan) {
        this.kappa = kappa;
        this.plan = plan;
        this.alphas = new double[plan.candidates()];
        double sum = 0;
        for (int i = 0; i < alphas.length; i++) {
            alphas[i] = plan.complement(i, 0);
            sum += alphas[i] * plan.shares()[i][0];
        }
        this.spread = sum;
    }

    @Override
    public double[] alphas() {
        return alphas;
    }

    @Override
    public boolean hard() {
        return spread < SoftTopK.HARD;
    }

    @Override
    public double[] pullback(double[] cotangent) {
        double[] gradient = new double[alphas.length];
        if (hard()) {
            return gradient;
        }
        double[] centred = centred(cotangent);
        double[] potentials = plan.couplings().solve(perPotential(centred));
        for (int i = 0; i < gradient.length; i++) {
            double[] shares = plan.shares()[i];
            int home = plan.home()[i];
            double beyondHome = beyondHome(i);
            double sum = centred[i] * shares[0] * (home + beyondHome);
            for (int anchor = 1; anchor < shares.length; anchor++) {
                sum -= potentials[anchor] * shares[anchor] * (anchor - home - beyondHome);
            }
            gradient[i] = kappa * sum;
        }
        return gradient;
    }

    /** A constant cotangent has no gradient, because the alphas sum to k; taking it out first saves digits. */
    private double[] centred(double[] cotangent) {
        double mean = 0;
        for (int i = 0; i < cotangent.length; i++) {
            mean += cotangent[i] * alphas[i] * plan.shares()[i][0] / spread;
        }
        double[] centred = new double[cotangent.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = cotangent[i] - mean;
        }
        return centred;
    }

    /** The derivative of the cotangent's product with the alphas in each potential; it sums to 0. */
    private double[] perPotential(double[] cotangent) {
        double[] perPotential = new double[plan.anchors()];
        for (int i = 0; i < cotangent.length; i++) {
            double[] shares = plan.shares()[i];
            double weight = cotangent[i] * shares[0];
            perPotential[0] -= weight * alphas[i];
            for (int anchor = 1; anchor < shares.length; anchor++) {
                perPotential[anchor] += weight * shares[anchor];
            }
        }
        return perPotential;
    }

    /** A candidate's mean anchor minus its home anchor. */
    private double beyondHome(int candidate) {
        double[] shares = plan.shares()[candidate];
        int home = plan.home()[candidate];
        double sum = 0;
        for (int anchor = 0; anchor < shares.length; anchor++) {
            sum += shares[anchor] * (anchor - home);
        }
        return sum;
    }
}
