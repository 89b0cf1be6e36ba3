package io.labelcraft.objective;

import java.util.Arrays;

/**
 * The soft list of ordered anchors by every share of every candidate, each by an exponential of its own, and by short Newton
 * steps from the hard assignment.
 */
final class SlowOrderedTopK {

    private static final int MOST_STEPS = 300;
    private static final double LAST_GAIN = 1e-24;

    private final double kappa;
    private final int n;
    private final int k;
    private final double[] logits;
    private final double[] potentials;
    private final double[][] shares;
    private final int[] home;
    private final double[] away;

    SlowOrderedTopK(double[] scores, int k, double epsilon) {
        this.n = scores.length;
        this.k = k;
        this.kappa = 2 / (epsilon * largestCost(scores));
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        double border = (ascending[n - k] + ascending[n - k - 1]) / 2;
        this.logits =
                Arrays.stream(scores).map(score -> kappa * (score - border)).toArray();
        this.potentials = new double[k + 1];
        for (int anchor = 1; anchor <= k; anchor++) {
            double between = (ascending[n - k + anchor - 1] + ascending[n - k + anchor - 2]) / 2;
            potentials[anchor] = potentials[anchor - 1] - kappa * (between - border);
        }
        this.shares = new double[n][k + 1];
        this.home = new int[n];
        this.away = new double[n];
        solve();
    }

    private double largestCost(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - k) * (score - k)));
        }
        return largest;
    }

    private void solve() {
        share();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shortage = shortage();
            double[] direction = couplings().solve(shortage);
            double range = Arrays.stream(direction).max().orElse(0)
                    - Arrays.stream(direction).min().orElse(0);
            double gain = 0;
            for (int anchor = 1; anchor <= k; anchor++) {
                potentials[anchor] += range > 0 ? Math.log1p(range) / range * direction[anchor] : 0;
                gain += direction[anchor] * shortage[anchor];
            }
            share();
            if (gain < LAST_GAIN) {
                break;
            }
        }
    }

    private void share() {
        for (int i = 0; i < n; i++) {
            double[] row = shares[i];
            for (int anchor = 0; anchor <= k; anchor++) {
                row[anchor] = potentials[anchor] + logits[i] * anchor;
                home[i] = row[anchor] > row[home[i]] ? anchor : home[i];
            }
            double most = row[home[i]];
            double sum = 0;
            double others = 0;
            for (int anchor = 0; anchor <= k; anchor++) {
                row[anchor] = Math.exp(row[anchor] - most);
                sum += row[anchor];
                others += anchor == home[i] ? 0 : row[anchor];
            }
            for (int anchor = 0; anchor <= k; anchor++) {
                row[anchor] /= sum;
            }
            away[i] = others / sum;
        }
    }

    private double[] shortage() {
        double[] shortage = new double[k + 1];
        for (int anchor = 0; anchor <= k; anchor++) {
            int atHome = 0;
            double visitors = 0;
            for (int i = 0; i < n; i++) {
                atHome += home[i] == anchor ? 1 : 0;
                visitors += home[i] == anchor ? -away[i] : shares[i][anchor];
            }
            shortage[anchor] = (anchor == 0 ? n - k : 1) - atHome - visitors;
        }
        return shortage;
    }

    private AnchorCouplings couplings() {
        double[][] couplings = new double[k + 1][k + 1];
        for (double[] row : shares) {
            for (int anchor = 0; anchor <= k; anchor++) {
                for (int lower = 0; lower < anchor; lower++) {
                    couplings[anchor][lower] += row[anchor] * row[lower];
                }
            }
        }
        return new AnchorCouplings(couplings);
    }

    private double alpha(int candidate) {
        return home[candidate] == 0 ? away[candidate] : 1 - shares[candidate][0];
    }

    double[] alphas() {
        double[] alphas = new double[n];
        Arrays.setAll(alphas, this::alpha);
        return alphas;
    }

    /** The sum of alpha (1 - alpha). */
    double spread() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += alpha(i) * shares[i][0];
        }
        return sum;
    }

    double[] pullback(double[] cotangent) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += cotangent[i] * alpha(i) * shares[i][0] / spread();
        }
        double[] perPotential = new double[k + 1];
        for (int i = 0; i < n; i++) {
            for (int anchor = 1; anchor <= k; anchor++) {
                perPotential[anchor] += (cotangent[i] - mean) * shares[i][0] * shares[i][anchor];
            }
        }
        double[] change = couplings().solve(perPotential);
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            double beyondHome = 0;
            for (int anchor = 0; anchor <= k; anchor++) {
                beyondHome += shares[i][anchor] * (anchor - home[i]);
            }
            gradient[i] = (cotangent[i] - mean) * shares[i][0] * (home[i] + beyondHome);
            for (int anchor = 1; anchor <= k; anchor++) {
                gradient[i] -= change[anchor] * shares[i][anchor] * (anchor - home[i] - beyondHome);
            }
            gradient[i] *= kappa;
        }
        return gradient;
    }
}
