package io.labelcraft.explanation;

import io.labelcraft.config.LogSpec;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** Finds the readable rule that comes closest to a label: a small tree or a short formula, whichever is closer on other rows. */
record RuleDistillation(LogSpec log, Labeler labeler) {

    /** Enough for two digits of the R squared; more rows would only take longer. */
    private static final int MOST_ROWS = 20_000;

    /**
     * Finds the rule.
     *
     * @param fitted rows that the rules are fitted to
     * @param other rows that decide between them and say how close the better one is
     */
    Rule distil(RawFeedback fitted, RawFeedback other) {
        RawFeedback some = sample(fitted);
        double[] labels = labeler.labels(some);
        Terms terms = new Terms(log);
        ReadableLabel tree = RegressionTree.fit(varying(terms.plain(), some), some, labels);
        ReadableLabel formula = SparseFormula.fit(varying(terms.curved(some), some), some, labels);
        RawFeedback check = sample(other);
        double[] checkLabels = labeler.labels(check);
        Rule treeRule = rule(tree, check, checkLabels);
        Rule formulaRule = rule(formula, check, checkLabels);
        return treeRule.rSquared() > formulaRule.rSquared() ? treeRule : formulaRule;
    }

    private static List<Term> varying(List<Term> terms, RawFeedback feedback) {
        return terms.stream().filter(term -> !term.constant(feedback)).toList();
    }

    private static Rule rule(ReadableLabel readable, RawFeedback feedback, double[] labels) {
        return new Rule(readable.text(), rSquared(readable.predict(feedback), labels), readable.kind());
    }

    private static double rSquared(double[] predictions, double[] labels) {
        double mean = StatUtils.mean(labels);
        double total = Arrays.stream(labels)
                .map(label -> (label - mean) * (label - mean))
                .sum();
        double left = IntStream.range(0, labels.length)
                .mapToDouble(row -> (labels[row] - predictions[row]) * (labels[row] - predictions[row]))
                .sum();
        return total > 0 ? 1 - left / total : Double.NaN;
    }

    /** At most so many rows, evenly spread. */
    private static RawFeedback sample(RawFeedback feedback) {
        int rows = feedback.rows();
        int chosen = Math.min(rows, MOST_ROWS);
        return feedback.rows(IntStream.range(0, chosen)
                .map(i -> (int) ((long) i * rows / chosen))
                .toArray());
    }
}
