package io.labelcraft.bilevel;

import java.util.List;

/**
 * The step of the default recipe once more, after the method page (sections 2 to 5 and 9) and one number at a time: {@code mf},
 * labels standardised over the batch, soft top-k on z-scores, Adam at both levels.
 */
final class SlowDefaultStep {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-8;

    private final Task task;
    private double[] theta;
    private final double[] phi;
    private Moments lower;
    private final Moments upper;
    private double[] average;

    SlowDefaultStep(Task task, double[] theta, double[] phi) {
        this.task = task;
        this.theta = theta.clone();
        this.phi = phi.clone();
        this.lower = new Moments(0, new double[theta.length], new double[theta.length]);
        this.upper = new Moments(0, new double[phi.length], new double[phi.length]);
    }

    /**
     * What is learned from.
     *
     * @param userRow per row of the log
     * @param itemRows per row of the log, the rows of the item tables whose sum is the item
     * @param users rows of the user tables
     * @param items rows of the item tables
     * @param inputs of the labelling model, per row of the log
     * @param hidden width of its two hidden layers
     * @param gains columns of the objectives M1 and M2
     * @param spread column of the objective M3
     */
    record Task(
            int[] userRow,
            int[][] itemRows,
            int users,
            int items,
            int dimensions,
            double[][] inputs,
            int hidden,
            double[][] gains,
            double[] spread,
            int k,
            double temperature,
            double tau,
            double keep,
            double[] references,
            double decay) {}

    double[] theta() {
        return theta;
    }

    double[] phi() {
        return phi;
    }

    void take(int[] batch, List<int[]> users, double lowerRate, double upperRate, boolean lookahead) {
        double[] before = theta.clone();
        Moments beforeMoments = lower.copy();
        towardsLabels(batch, lowerRate);
        double[] v = holdOutGradient(users);
        for (int i = 0; i < v.length; i++) {
            v[i] *= lower.preconditioner(i);
        }
        double[] perRow = perRow(before, batch, v, lowerRate);
        ascend(batch, perRow, upperRate);
        if (lookahead) {
            theta = before;
            lower = beforeMoments;
            towardsLabels(batch, lowerRate);
        }
    }

    private void towardsLabels(int[] batch, double rate) {
        Scalar[] parameters = Scalar.of(theta);
        Scalar[] labels = labels(Scalar.of(phi), batch);
        Scalar[] losses = new Scalar[batch.length];
        for (int i = 0; i < batch.length; i++) {
            losses[i] = score(parameters, batch[i])
                    .minus(Scalar.of(labels[i].value()))
                    .squared();
        }
        double[] gradient = Scalar.sum(losses).times(1.0 / batch.length).gradient(parameters);
        lower.step(theta, gradient, rate, task.decay());
    }

    /** (2 eta / B) J P v, divided by its standard deviation. */
    private double[] perRow(double[] before, int[] batch, double[] preconditioned, double rate) {
        Scalar[] parameters = Scalar.of(before);
        double[] perRow = new double[batch.length];
        double mean = 0;
        for (int i = 0; i < batch.length; i++) {
            double[] row = score(parameters, batch[i]).gradient(parameters);
            for (int j = 0; j < row.length; j++) {
                perRow[i] += 2 * rate / batch.length * row[j] * preconditioned[j];
            }
            mean += perRow[i] / batch.length;
        }
        double variance = 0;
        for (double value : perRow) {
            variance += (value - mean) * (value - mean) / batch.length;
        }
        for (int i = 0; i < perRow.length; i++) {
            perRow[i] /= Math.sqrt(variance);
        }
        return perRow;
    }

    private void ascend(int[] batch, double[] perRow, double rate) {
        Scalar[] parameters = Scalar.of(phi);
        Scalar[] labels = labels(parameters, batch);
        Scalar[] terms = new Scalar[batch.length];
        for (int i = 0; i < batch.length; i++) {
            terms[i] = labels[i].times(-perRow[i]);
        }
        upper.step(phi, Scalar.sum(terms).gradient(parameters), rate, 0);
    }

    /** bias; user factors; item factors; user biases; item biases. */
    private Scalar score(Scalar[] parameters, int row) {
        int userFactors = 1;
        int itemFactors = userFactors + task.users() * task.dimensions();
        int userBiases = itemFactors + task.items() * task.dimensions();
        int itemBiases = userBiases + task.users();
        int user = task.userRow()[row];
        Scalar score = parameters[0].plus(parameters[userBiases + user]);
        for (int item : task.itemRows()[row]) {
            score = score.plus(parameters[itemBiases + item]);
        }
        for (int d = 0; d < task.dimensions(); d++) {
            Scalar factor = Scalar.of(0);
            for (int item : task.itemRows()[row]) {
                factor = factor.plus(parameters[itemFactors + item * task.dimensions() + d]);
            }
            score = score.plus(parameters[userFactors + user * task.dimensions() + d].times(factor));
        }
        return score;
    }

    private Scalar[] labels(Scalar[] parameters, int[] batch) {
        Scalar[] outputs = new Scalar[batch.length];
        for (int i = 0; i < batch.length; i++) {
            outputs[i] = output(parameters, Scalar.of(task.inputs()[batch[i]]));
        }
        return standardised(outputs);
    }

    /** Two layers with ReLU, a linear one, and a linear map of the inputs beside them. */
    private Scalar output(Scalar[] parameters, Scalar[] inputs) {
        int from = 0;
        Scalar[] first = layer(parameters, from, inputs, task.hidden());
        from += (inputs.length + 1) * task.hidden();
        Scalar[] second = layer(parameters, from, positive(first), task.hidden());
        from += (task.hidden() + 1) * task.hidden();
        Scalar[] last = layer(parameters, from, positive(second), 1);
        from += task.hidden() + 1;
        Scalar output = last[0];
        for (int i = 0; i < inputs.length; i++) {
            output = output.plus(parameters[from + i].times(inputs[i]));
        }
        return output;
    }

    /** Weights row by row of inputs, then biases. */
    private static Scalar[] layer(Scalar[] parameters, int from, Scalar[] inputs, int width) {
        Scalar[] outputs = new Scalar[width];
        for (int unit = 0; unit < width; unit++) {
            outputs[unit] = parameters[from + inputs.length * width + unit];
            for (int i = 0; i < inputs.length; i++) {
                outputs[unit] = outputs[unit].plus(parameters[from + i * width + unit].times(inputs[i]));
            }
        }
        return outputs;
    }

    private static Scalar[] positive(Scalar[] values) {
        Scalar[] positive = new Scalar[values.length];
        for (int i = 0; i < values.length; i++) {
            positive[i] = values[i].positivePart();
        }
        return positive;
    }

    private static Scalar[] standardised(Scalar[] values) {
        Scalar mean = Scalar.sum(values).times(1.0 / values.length);
        Scalar[] squares = new Scalar[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = values[i].minus(mean).squared();
        }
        Scalar deviation = Scalar.sum(squares).times(1.0 / values.length).root();
        Scalar[] standardised = new Scalar[values.length];
        for (int i = 0; i < values.length; i++) {
            standardised[i] = values[i].minus(mean).over(deviation);
        }
        return standardised;
    }

    private double[] holdOutGradient(List<int[]> users) {
        Scalar[] parameters = Scalar.of(theta);
        Scalar[] objectives = {Scalar.of(0), Scalar.of(0), Scalar.of(0)};
        for (int[] rows : users) {
            Scalar[] shares = shares(parameters, rows);
            for (int j = 0; j < 2; j++) {
                Scalar mean = weighted(shares, task.gains()[j], rows);
                objectives[j] = objectives[j].plus(mean.times(1.0 / users.size()));
            }
            objectives[2] = objectives[2].plus(spread(shares, rows).times(1.0 / users.size()));
        }
        double[] weights = weights(objectives);
        Scalar total = Scalar.of(0);
        for (int j = 0; j < weights.length; j++) {
            total = total.plus(objectives[j].times(weights[j]));
        }
        return total.gradient(parameters);
    }

    private Scalar[] shares(Scalar[] parameters, int[] rows) {
        Scalar[] scores = new Scalar[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = score(parameters, rows[i]);
        }
        Scalar[] z = standardised(scores);
        Scalar threshold = threshold(z);
        Scalar[] shares = new Scalar[rows.length];
        for (int i = 0; i < rows.length; i++) {
            shares[i] = z[i].times(1 / task.temperature())
                    .minus(threshold)
                    .sigmoid()
                    .times(1.0 / task.k());
        }
        return shares;
    }

    /** t with sum sigmoid(z / T - t) = k by halving; dt / dz_i = w_i / (T sum w). */
    private Scalar threshold(Scalar[] z) {
        double low = -100;
        double high = 100;
        for (int halving = 0; halving < 200; halving++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (Scalar score : z) {
                sum += alpha(score, middle);
            }
            if (sum > task.k()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double threshold = (low + high) / 2;
        double[] partials = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double alpha = alpha(z[i], threshold);
            partials[i] = alpha * (1 - alpha) / task.temperature();
            sum += alpha * (1 - alpha);
        }
        for (int i = 0; i < z.length; i++) {
            partials[i] /= sum;
        }
        return Scalar.known(threshold, z, partials);
    }

    private double alpha(Scalar z, double threshold) {
        return 1 / (1 + Math.exp(threshold - z.value() / task.temperature()));
    }

    private static Scalar weighted(Scalar[] shares, double[] column, int[] rows) {
        Scalar sum = Scalar.of(0);
        for (int i = 0; i < rows.length; i++) {
            sum = sum.plus(shares[i].times(column[rows[i]]));
        }
        return sum;
    }

    private Scalar spread(Scalar[] shares, int[] rows) {
        Scalar mean = weighted(shares, task.spread(), rows);
        Scalar variance = Scalar.of(1e-8);
        for (int i = 0; i < rows.length; i++) {
            Scalar difference = Scalar.of(task.spread()[rows[i]]).minus(mean);
            variance = variance.plus(shares[i].times(difference.squared()));
        }
        return variance.root();
    }

    /** m softmax(-tau r) / M_ref, with r the moving average of M / M_ref. */
    private double[] weights(Scalar[] objectives) {
        int count = objectives.length;
        double[] now = new double[count];
        for (int j = 0; j < count; j++) {
            now[j] = objectives[j].value() / task.references()[j];
        }
        if (average == null) {
            average = now;
        }
        double sum = 0;
        for (int j = 0; j < count; j++) {
            average[j] = task.keep() * average[j] + (1 - task.keep()) * now[j];
            sum += Math.exp(-task.tau() * average[j]);
        }
        double[] weights = new double[count];
        for (int j = 0; j < count; j++) {
            weights[j] = count * Math.exp(-task.tau() * average[j]) / sum / task.references()[j];
        }
        return weights;
    }

    /** Adam over all parameters, whether or not a step had to do with them. */
    private static final class Moments {

        private int steps;
        private final double[] first;
        private final double[] second;

        Moments(int steps, double[] first, double[] second) {
            this.steps = steps;
            this.first = first;
            this.second = second;
        }

        Moments copy() {
            return new Moments(steps, first.clone(), second.clone());
        }

        void step(double[] parameters, double[] gradient, double rate, double decay) {
            steps++;
            for (int i = 0; i < parameters.length; i++) {
                first[i] = BETA1 * first[i] + (1 - BETA1) * gradient[i];
                second[i] = BETA2 * second[i] + (1 - BETA2) * gradient[i] * gradient[i];
                double mean = first[i] / (1 - Math.pow(BETA1, steps));
                parameters[i] = (1 - rate * decay) * parameters[i] - rate * mean / denominator(i);
            }
        }

        double preconditioner(int i) {
            return (1 - BETA1) / (1 - Math.pow(BETA1, steps)) / denominator(i);
        }

        private double denominator(int i) {
            return Math.sqrt(second[i] / (1 - Math.pow(BETA2, steps))) + EPSILON;
        }
    }
}
