package io.labelcraft.explanation;

import io.labelcraft.labeling.RawFeedback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** A small tree of questions about a row's feedback, fitted by least squares. */
final class RegressionTree implements ReadableLabel {

    private static final int DEPTH = 3;
    private static final int CUTS = 32;
    private static final int CUT_DIGITS = 2;
    private static final int LABEL_PLACES = 2;

    /** A smaller share of the rows is not worth a line. */
    private static final double LEAST_SHARE = 0.005;

    private final Node root;
    private final int rows;

    private RegressionTree(Node root, int rows) {
        this.root = root;
        this.rows = rows;
    }

    /** Splits where the squared error falls most, on rounded quantiles of the rows that come to a question. */
    static RegressionTree fit(List<Term> terms, RawFeedback feedback, double[] labels) {
        List<double[]> columns = terms.stream().map(term -> term.of(feedback)).toList();
        Growth growth = new Growth(terms, columns, labels, Math.max(1, (int) (LEAST_SHARE * labels.length)));
        int[] all = IntStream.range(0, labels.length).toArray();
        return new RegressionTree(growth.grow(all, DEPTH), labels.length);
    }

    @Override
    public double[] predict(RawFeedback feedback) {
        double[] predictions = new double[feedback.rows()];
        root.predict(feedback, IntStream.range(0, predictions.length).toArray(), predictions);
        return predictions;
    }

    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        root.describe("", "", lines, rows);
        return String.join("\n", lines);
    }

    @Override
    public Rule.Kind kind() {
        return Rule.Kind.TREE;
    }

    private sealed interface Node {

        void predict(RawFeedback feedback, int[] rows, double[] predictions);

        /** @param question whose answer leads here */
        void describe(String indent, String question, List<String> lines, int all);
    }

    private record Leaf(double label, int rows) implements Node {

        @Override
        public void predict(RawFeedback feedback, int[] some, double[] predictions) {
            Arrays.stream(some).forEach(row -> predictions[row] = label);
        }

        @Override
        public void describe(String indent, String question, List<String> lines, int all) {
            String share = Rounding.text(Rounding.digits(100.0 * rows / all, 2));
            String where = question.isEmpty() ? "every row" : question;
            lines.add(indent + where + ": label " + Rounding.text(label) + " (" + share + " % of the rows)");
        }
    }

    /** @param cut rows with less go below */
    private record Split(Term term, double cut, Node below, Node above) implements Node {

        @Override
        public void predict(RawFeedback feedback, int[] some, double[] predictions) {
            double[] values = term.of(feedback);
            below.predict(
                    feedback,
                    Arrays.stream(some).filter(row -> values[row] < cut).toArray(),
                    predictions);
            above.predict(
                    feedback,
                    Arrays.stream(some).filter(row -> values[row] >= cut).toArray(),
                    predictions);
        }

        @Override
        public void describe(String indent, String question, List<String> lines, int all) {
            if (!question.isEmpty()) {
                lines.add(indent + question);
            }
            String inner = question.isEmpty() ? indent : indent + "  ";
            String value = Rounding.text(cut) + (term.unit().isEmpty() ? "" : " " + term.unit());
            below.describe(inner, term.binary() ? term.otherwise() : term.name() + " < " + value, lines, all);
            above.describe(inner, term.binary() ? term.name() : term.name() + " >= " + value, lines, all);
        }
    }

    /** @param least rows on each side of a split */
    private record Growth(List<Term> terms, List<double[]> columns, double[] labels, int least) {

        private record Cut(int term, double value, double gain) {}

        Node grow(int[] rows, int depth) {
            Cut best = depth == 0 ? null : best(rows);
            if (best == null) {
                return new Leaf(Rounding.places(mean(rows), LABEL_PLACES), rows.length);
            }
            double[] column = columns.get(best.term());
            int[] below = Arrays.stream(rows)
                    .filter(row -> column[row] < best.value())
                    .toArray();
            int[] above = Arrays.stream(rows)
                    .filter(row -> column[row] >= best.value())
                    .toArray();
            return new Split(terms.get(best.term()), best.value(), grow(below, depth - 1), grow(above, depth - 1));
        }

        private double mean(int[] rows) {
            return StatUtils.mean(
                    Arrays.stream(rows).mapToDouble(row -> labels[row]).toArray());
        }

        private Cut best(int[] rows) {
            Cut best = null;
            double mean = mean(rows);
            for (int term = 0; term < columns.size(); term++) {
                for (double value : cuts(term, rows)) {
                    double gain = gain(columns.get(term), value, rows, mean);
                    if (gain > 0 && (best == null || gain > best.gain())) {
                        best = new Cut(term, value, gain);
                    }
                }
            }
            return best;
        }

        private double[] cuts(int term, int[] rows) {
            if (terms.get(term).binary()) {
                return new double[] {1};
            }
            double[] column = columns.get(term);
            double[] sorted =
                    Arrays.stream(rows).mapToDouble(row -> column[row]).sorted().toArray();
            return IntStream.range(1, CUTS)
                    .mapToDouble(i -> Rounding.digits(sorted[(int) ((long) i * sorted.length / CUTS)], CUT_DIGITS))
                    .distinct()
                    .toArray();
        }

        /** By how much the split lowers the sum of squares; 0 if one side is too small. */
        private double gain(double[] column, double cut, int[] rows, double mean) {
            int below = 0;
            double sum = 0;
            for (int row : rows) {
                if (column[row] < cut) {
                    below++;
                    sum += labels[row] - mean;
                }
            }
            int above = rows.length - below;
            return below < least || above < least ? 0 : sum * sum / below + sum * sum / above;
        }
    }
}
