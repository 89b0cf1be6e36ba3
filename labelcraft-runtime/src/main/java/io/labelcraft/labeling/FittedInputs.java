package io.labelcraft.labeling;

import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ScalingSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.InputForm.Any;
import io.labelcraft.labeling.InputForm.Log;
import io.labelcraft.labeling.InputForm.Plain;
import io.labelcraft.labeling.InputForm.Rank;
import io.labelcraft.labeling.InputForm.RankWithin;
import io.labelcraft.labeling.InputForm.Ratio;
import io.labelcraft.labeling.InputForm.Scaled;
import io.labelcraft.scaling.GroupRanks;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.Ranks;
import io.labelcraft.scaling.Standardisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the labelling model sees of feedback, fitted on the training rows of a log (method page, section 9, point 1) and applicable
 * to any.
 *
 * @param inputs in the order of the model
 */
public record FittedInputs(List<LabelingInput> inputs) {

    public FittedInputs {
        inputs = List.copyOf(inputs);
    }

    /** Fits the inputs that the settings ask for. */
    public static FittedInputs fit(ModelSpec spec, FeedbackTable table) {
        RawFeedback feedback = RawFeedback.of(spec.log(), table);
        Fitting fitting = new Fitting(feedback, table.split().train(), spec.scaling());
        LogSpec seen = seen(spec.log(), spec.labeling().without());
        switch (spec.labeling().inputs()) {
            case RAW -> fitting.addRaw(seen);
            case SCALED -> fitting.addScaled(seen);
            case RICH -> {
                fitting.addRich(seen, spec.labeling().quantileGroups());
                spec.objectives().stream()
                        .filter(objective -> Collections.disjoint(
                                objective.fields(), spec.labeling().without()))
                        .filter(objective ->
                                oneDirection(objective.fields(), spec.labeling().monotone()))
                        .forEach(fitting::addUnion);
            }
        }
        return new FittedInputs(fitting.inputs);
    }

    /** The log as it would be without some of its columns. */
    private static LogSpec seen(LogSpec log, List<String> without) {
        return new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                log.itemDuration().filter(duration -> !without.contains(duration.field())),
                log.watchTime(),
                log.feedback().stream()
                        .filter(column -> !without.contains(column.field()))
                        .toList(),
                log.itemFeatures(),
                log.userFeatures());
    }

    /** An input that would have to rise and to fall could not be used at all. */
    private static boolean oneDirection(List<String> fields, Monotone monotone) {
        return fields.stream()
                        .map(monotone::sign)
                        .filter(sign -> sign != 0)
                        .distinct()
                        .count()
                <= 1;
    }

    /** All fields that the inputs are made from, sorted. */
    public SortedSet<String> fields() {
        return inputs.stream()
                .flatMap(input -> input.form().madeFrom().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How many rows have a value outside of those that the inputs were fitted on, by field. Fields whose values are not kept, such
     * as binary ones, do not occur.
     */
    public SortedMap<String, Integer> rowsOutside(RawFeedback feedback) {
        SortedMap<String, Integer> outside = new TreeMap<>();
        inputs.stream()
                .flatMap(input -> input.form().fittedOn().stream())
                .forEach(range -> outside.merge(range.field(), rowsOutside(feedback, range), Math::max));
        return outside;
    }

    private static int rowsOutside(RawFeedback feedback, InputForm.FittedRange range) {
        return (int) Arrays.stream(feedback.column(range.field()))
                .filter(value -> !range.contains(value))
                .count();
    }

    /** The inputs of some feedback by name, a value for each row. */
    public Map<String, double[]> columns(RawFeedback feedback) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        inputs.forEach(input -> columns.put(input.name(), input.of(feedback)));
        return columns;
    }

    /**
     * For each input 1 where the label must not fall as it rises, -1 where it must not rise, 0 where it is free.
     *
     * @param monotone such that no input rises with fields of both directions, as {@link #fit} makes them
     */
    public int[] signs(Monotone monotone) {
        return inputs.stream().mapToInt(input -> sign(input, monotone)).toArray();
    }

    private static int sign(LabelingInput input, Monotone monotone) {
        return input.form().risesWith().stream()
                .mapToInt(monotone::sign)
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private static final class Fitting {

        /** A rarer binary field would be blown up beyond all other inputs if its true deviation were used. */
        private static final double LEAST_BINARY_DEVIATION = 0.1;

        private static final double LEAST_DEVIATION = 1e-6;
        private static final double LARGEST_RATIO = 2;
        private static final String ITEM_DURATION = "item duration";

        private final RawFeedback feedback;
        private final int[] train;
        private final ScalingSpec scaling;
        private final List<LabelingInput> inputs = new ArrayList<>();

        Fitting(RawFeedback feedback, int[] train, ScalingSpec scaling) {
            this.feedback = feedback;
            this.train = train;
            this.scaling = scaling;
        }

        void addRaw(LogSpec log) {
            log.feedback().forEach(column -> addAsItIs(column.field(), new Plain(column.field())));
            log.itemDuration().ifPresent(duration -> addAsItIs(ITEM_DURATION, new Plain(duration.field())));
        }

        void addScaled(LogSpec log) {
            for (LogSpec.FeedbackColumn field : log.feedback()) {
                boolean binary = field.kind() == LogSpec.Kind.BINARY;
                addAsItIs(field.field(), binary ? new Plain(field.field()) : scaled(field.field()));
            }
            log.itemDuration().ifPresent(duration -> addAsItIs(ITEM_DURATION, scaled(duration.field())));
        }

        void addRich(LogSpec log, int groups) {
            Optional<String> duration = log.itemDuration().map(LogSpec.DurationColumn::field);
            for (LogSpec.FeedbackColumn column : log.feedback()) {
                String field = column.field();
                switch (column.kind()) {
                    case DURATION -> {
                        addForms(field, field);
                        duration.ifPresent(by -> addRelative(field, by, groups));
                    }
                    case COUNT -> addForms(field, field);
                    case BINARY -> add(field, new Plain(field), LEAST_BINARY_DEVIATION);
                }
            }
            duration.ifPresent(field -> addForms(ITEM_DURATION, field));
        }

        /** Several rare kinds of explicit feedback mean more together than each does alone. */
        void addUnion(ObjectiveSpec objective) {
            if (objective.measure() == ObjectiveSpec.Measure.ANY
                    && objective.fields().size() > 1) {
                add("any of " + objective.name(), new Any(objective.fields()), LEAST_BINARY_DEVIATION);
            }
        }

        private void addForms(String name, String field) {
            add(name + " scaled", scaled(field), LEAST_DEVIATION);
            add(name + " log", new Log(field), LEAST_DEVIATION);
            add(name + " rank", new Rank(field, Ranks.fit(feedback.column(field), train)), LEAST_DEVIATION);
        }

        private void addRelative(String field, String duration, int groups) {
            add(field + " / " + ITEM_DURATION, new Ratio(field, duration, LARGEST_RATIO), LEAST_DEVIATION);
            GroupRanks ranks = GroupRanks.fit(feedback.column(field), feedback.column(duration), train, groups);
            add(field + " quantile within " + ITEM_DURATION, new RankWithin(field, duration, ranks), LEAST_DEVIATION);
        }

        private Scaled scaled(String field) {
            return new Scaled(field, PiecewiseScale.fit(feedback.column(field), train, scaling));
        }

        private void add(String name, InputForm form, double leastDeviation) {
            inputs.add(new LabelingInput(name, form, Standardisation.fit(form.of(feedback), train, leastDeviation)));
        }

        private void addAsItIs(String name, InputForm form) {
            inputs.add(new LabelingInput(name, form, LabelingInput.AS_IT_IS));
        }
    }
}
