package io.labelcraft.explanation;

import io.labelcraft.config.LogSpec;
import io.labelcraft.labeling.RawFeedback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;

/** The quantities that readable rules may speak of. */
final class Terms {

    private final LogSpec log;
    private final Optional<String> itemDuration;

    Terms(LogSpec log) {
        this.log = log;
        this.itemDuration = log.itemDuration().map(LogSpec.DurationColumn::field);
    }

    /** The fields themselves, and durations as shares of the item duration: what a tree may split by. */
    List<Term> plain() {
        List<Term> terms = new ArrayList<>();
        for (LogSpec.FeedbackColumn column : log.feedback()) {
            terms.add(field(column));
            if (column.kind() == LogSpec.Kind.DURATION) {
                itemDuration.ifPresent(by -> terms.add(Term.quantity(
                        column.field() + " / " + by, "", of(column.field(), by, (value, d) -> value / d))));
            }
        }
        itemDuration.ifPresent(field -> terms.add(Term.quantity(field, "s", raw(field))));
        union().ifPresent(terms::add);
        return terms;
    }

    /**
     * What a formula may add up.
     *
     * @param feedback whose median item duration a term is relative to
     */
    List<Term> curved(RawFeedback feedback) {
        List<Term> terms = new ArrayList<>();
        for (LogSpec.FeedbackColumn column : log.feedback()) {
            switch (column.kind()) {
                case DURATION -> addDuration(terms, column);
                case COUNT -> addCount(terms, column);
                case BINARY -> terms.add(field(column));
            }
        }
        itemDuration.ifPresent(field -> addItemDuration(terms, field, feedback));
        union().ifPresent(terms::add);
        return terms;
    }

    private void addDuration(List<Term> terms, LogSpec.FeedbackColumn column) {
        String field = column.field();
        terms.add(field(column));
        terms.add(Term.quantity("ln(1 + " + field + ")", "", of(field, Math::log1p)));
        itemDuration.ifPresent(by -> {
            terms.add(Term.quantity(
                    "min(1, " + field + " / " + by + ")", "", of(field, by, (value, d) -> Math.min(1, value / d))));
            terms.add(Term.condition(
                    "(" + field + " >= " + by + ")",
                    field + " < " + by,
                    of(field, by, (value, d) -> value >= d ? 1 : 0)));
        });
    }

    private static void addCount(List<Term> terms, LogSpec.FeedbackColumn column) {
        String field = column.field();
        terms.add(Term.quantity("ln(1 + " + field + ")", "", of(field, Math::log1p)));
        terms.add(Term.condition("(" + field + " >= 1)", "no " + field, of(field, value -> value >= 1 ? 1 : 0)));
    }

    private static void addItemDuration(List<Term> terms, String field, RawFeedback feedback) {
        terms.add(Term.quantity(field, "s", raw(field)));
        terms.add(Term.quantity("ln(" + field + ")", "", of(field, Math::log)));
        double median = Rounding.digits(StatUtils.percentile(feedback.column(field), 50), 2);
        terms.add(Term.quantity(
                "|ln(" + field + " / " + Rounding.text(median) + ")|",
                "",
                of(field, value -> Math.abs(Math.log(value / median)))));
    }

    private static Term field(LogSpec.FeedbackColumn column) {
        String field = column.field();
        return switch (column.kind()) {
            case DURATION -> Term.quantity(field, "s", raw(field));
            case COUNT -> Term.quantity(field, "", raw(field));
            case BINARY -> Term.condition(field, "no " + field, raw(field));
        };
    }

    /** Any explicit feedback, where there is more than one kind of it. */
    private Optional<Term> union() {
        List<String> explicit = log.feedback().stream()
                .filter(column -> column.explicit() && column.kind() == LogSpec.Kind.BINARY)
                .map(LogSpec.FeedbackColumn::field)
                .toList();
        String all = String.join(", ", explicit);
        return explicit.size() < 2
                ? Optional.empty()
                : Optional.of(Term.condition("any of " + all, "none of " + all, any(explicit)));
    }

    private static Function<RawFeedback, double[]> any(List<String> fields) {
        return feedback -> {
            double[] any = new double[feedback.rows()];
            for (String field : fields) {
                double[] values = feedback.column(field);
                Arrays.setAll(any, row -> Math.max(any[row], values[row]));
            }
            return any;
        };
    }

    private static Function<RawFeedback, double[]> raw(String field) {
        return feedback -> feedback.column(field);
    }

    private static Function<RawFeedback, double[]> of(String field, DoubleUnaryOperator form) {
        return feedback -> Arrays.stream(feedback.column(field)).map(form).toArray();
    }

    private static Function<RawFeedback, double[]> of(String field, String by, DoubleBinaryOperator form) {
        return feedback -> {
            double[] values = feedback.column(field);
            double[] others = feedback.column(by);
            double[] result = new double[values.length];
            Arrays.setAll(result, row -> form.applyAsDouble(values[row], others[row]));
            return result;
        };
    }
}
