package io.labelcraft.explanation;

import io.labelcraft.labeling.RawFeedback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A sum of a few weighted terms, kept within 0 and 1.
 *
 * @param weights one for each term
 */
record SparseFormula(double constant, List<Term> terms, double[] weights) implements ReadableLabel {

    private static final int MOST_TERMS = 5;
    private static final int WEIGHT_DIGITS = 2;
    private static final int CONSTANT_PLACES = 2;

    /** A term that adds less to the R squared is not worth reading. */
    private static final double LEAST_GAIN = 0.005;

    /** A column that others account for, up to rounding, has no weight of its own. */
    private static final double SINGULAR = 1e-9;

    SparseFormula {
        terms = List.copyOf(terms);
    }

    /** Adds the term that helps most, one after the other, by least squares. */
    static SparseFormula fit(List<Term> candidates, RawFeedback feedback, double[] labels) {
        Fit best = new Fit(List.of(), new double[] {StatUtils.mean(labels)}, 0);
        while (best.terms().size() < MOST_TERMS) {
            Fit last = best;
            Optional<Fit> next = candidates.stream()
                    .filter(term -> !last.terms().contains(term))
                    .flatMap(term -> Fit.of(last, term, feedback, labels).stream())
                    .reduce((one, other) -> other.rSquared() > one.rSquared() ? other : one);
            if (next.isEmpty() || !(next.get().rSquared() >= last.rSquared() + LEAST_GAIN)) {
                break;
            }
            best = next.get();
        }
        return best.rounded(feedback, labels);
    }

    @Override
    public double[] predict(RawFeedback feedback) {
        double[] sum = sum(feedback);
        return Arrays.stream(sum)
                .map(value -> Math.max(0, Math.min(1, constant + value)))
                .toArray();
    }

    private double[] sum(RawFeedback feedback) {
        double[] sum = new double[feedback.rows()];
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            double[] values = terms.get(i).of(feedback);
            Arrays.setAll(sum, row -> sum[row] + weight * values[row]);
        }
        return sum;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("label = ").append(Rounding.text(constant));
        for (int i = 0; i < weights.length; i++) {
            text.append(weights[i] < 0 ? " - " : " + ")
                    .append(Rounding.text(Math.abs(weights[i])))
                    .append(" * ")
                    .append(factor(terms.get(i)));
        }
        return terms.isEmpty() ? text + " for every row" : text + ", kept within 0 and 1; durations in seconds";
    }

    private static String factor(Term term) {
        return term.name().startsWith("any of ") ? "(" + term.name() + ")" : term.name();
    }

    @Override
    public Rule.Kind kind() {
        return Rule.Kind.FORMULA;
    }

    /** Terms with the constant and the weights that least squares gives them. */
    private record Fit(List<Term> terms, double[] beta, double rSquared) {

        static Optional<Fit> of(Fit last, Term further, RawFeedback feedback, double[] labels) {
            List<Term> terms = new ArrayList<>(last.terms());
            terms.add(further);
            if (labels.length <= terms.size() + 1) {
                return Optional.empty();
            }
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(SINGULAR);
            regression.newSampleData(labels, rows(terms, feedback));
            try {
                double[] beta = regression.estimateRegressionParameters();
                return Optional.of(new Fit(terms, beta, regression.calculateRSquared()));
            } catch (SingularMatrixException e) {
                return Optional.empty();
            }
        }

        private static double[][] rows(List<Term> terms, RawFeedback feedback) {
            double[][] rows = new double[feedback.rows()][terms.size()];
            for (int i = 0; i < terms.size(); i++) {
                double[] column = terms.get(i).of(feedback);
                for (int row = 0; row < rows.length; row++) {
                    rows[row][i] = column[row];
                }
            }
            return rows;
        }

        /** The constant makes up for what rounding does to the weights. */
        SparseFormula rounded(RawFeedback feedback, double[] labels) {
            double[] weights = Arrays.stream(beta, 1, beta.length)
                    .map(weight -> Rounding.digits(weight, WEIGHT_DIGITS))
                    .toArray();
            double[] sum = new SparseFormula(0, terms, weights).sum(feedback);
            double constant = StatUtils.mean(labels) - StatUtils.mean(sum);
            return new SparseFormula(Rounding.places(constant, CONSTANT_PLACES), terms, weights);
        }
    }
}
