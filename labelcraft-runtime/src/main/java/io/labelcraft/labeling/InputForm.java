package io.labelcraft.labeling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.labelcraft.scaling.GroupRanks;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.Ranks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form in which the labelling model sees feedback: a function of a row's feedback alone, fitted once. Each form is plain data,
 * which {@code labeler.json} holds as it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InputForm.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = InputForm.Any.class, name = "any"),
    @JsonSubTypes.Type(value = InputForm.Scaled.class, name = "scaled"),
    @JsonSubTypes.Type(value = InputForm.Log.class, name = "log"),
    @JsonSubTypes.Type(value = InputForm.Rank.class, name = "rank"),
    @JsonSubTypes.Type(value = InputForm.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = InputForm.RankWithin.class, name = "rank-within")
})
public sealed interface InputForm {

    /** One value for each row. */
    double[] of(RawFeedback feedback);

    /** The fields in which the form never falls while the others stand still. */
    Set<String> risesWith();

    /** All fields that it is made from. */
    default Set<String> madeFrom() {
        return risesWith();
    }

    /** The values of a field that it was fitted on, where it has kept them: outside it has nothing to go by. */
    default Optional<FittedRange> fittedOn() {
        return Optional.empty();
    }

    /**
     * From the least to the greatest value of a field that something was fitted on.
     *
     * @param least minus infinity where only the greatest is known
     */
    record FittedRange(String field, double least, double greatest) {

        boolean contains(double value) {
            return value >= least && value <= greatest;
        }
    }

    /** The value as it is. */
    record Plain(String field) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            return feedback.column(field);
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }

    /** 1 where any of some fields is positive, else 0. */
    record Any(List<String> fields) implements InputForm {

        public Any {
            fields = List.copyOf(fields);
        }

        @Override
        public double[] of(RawFeedback feedback) {
            double[] any = new double[feedback.rows()];
            for (String field : fields) {
                double[] values = feedback.column(field);
                Arrays.setAll(any, row -> values[row] > 0 ? 1 : any[row]);
            }
            return any;
        }

        @Override
        public Set<String> risesWith() {
            return Set.copyOf(fields);
        }
    }

    /** The value on the piecewise linear scale, in [0,1]. */
    record Scaled(String field, PiecewiseScale scale) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            return scale.scale(feedback.column(field));
        }

        @Override
        public Optional<FittedRange> fittedOn() {
            return Optional.of(new FittedRange(field, Double.NEGATIVE_INFINITY, scale.max()));
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }

    /** {@code ln(1 + value)}. */
    record Log(String field) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            return Arrays.stream(feedback.column(field)).map(Math::log1p).toArray();
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }

    /** The rank among the training rows, in [0,1]. */
    record Rank(String field, Ranks ranks) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            return Arrays.stream(feedback.column(field)).map(ranks::rank).toArray();
        }

        @Override
        public Optional<FittedRange> fittedOn() {
            double[] values = ranks.values();
            return values.length == 0
                    ? Optional.empty()
                    : Optional.of(new FittedRange(field, values[0], values[values.length - 1]));
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }

    /**
     * The value divided by another.
     *
     * @param by a field whose values are above 0
     * @param most larger ratios count as this one
     */
    record Ratio(String field, String by, double most) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            double[] values = feedback.column(field);
            double[] divisors = feedback.column(by);
            double[] ratio = new double[values.length];
            Arrays.setAll(ratio, row -> Math.min(values[row] / divisors[row], most));
            return ratio;
        }

        @Override
        public Set<String> madeFrom() {
            return Set.of(field, by);
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }

    /** The rank among the training rows with like values of another field, in [0,1]. */
    record RankWithin(String field, String by, GroupRanks ranks) implements InputForm {

        @Override
        public double[] of(RawFeedback feedback) {
            double[] values = feedback.column(field);
            double[] others = feedback.column(by);
            double[] rank = new double[values.length];
            Arrays.setAll(rank, row -> ranks.rank(values[row], others[row]));
            return rank;
        }

        @Override
        public Set<String> madeFrom() {
            return Set.of(field, by);
        }

        @Override
        public Set<String> risesWith() {
            return Set.of(field);
        }
    }
}
