package io.labelcraft.labeling;

import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ScalingSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.scaling.GroupQuantile;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.Ranks;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the labelling model sees of a row, by name, fitted on the training rows (method page, section 9, point 1).
 *
 * @param columns a value for every row of the table, in the order of the model's inputs
 */
public record LabelingInputs(Map<String, double[]> columns) {

    /** A rarer binary field would be blown up beyond all other inputs if its true deviation were used. */
    private static final double LEAST_BINARY_DEVIATION = 0.1;

    private static final double LEAST_DEVIATION = 1e-6;
    private static final double LARGEST_RATIO = 2;

    public LabelingInputs {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Fits the inputs that the settings ask for. */
    public static LabelingInputs fit(ModelSpec spec, FeedbackTable table) {
        Columns columns = new Columns(table, spec.scaling());
        if (spec.labeling().inputs() == LabelingSpec.Inputs.SCALED) {
            columns.addScaled(spec.log());
        } else {
            columns.addRich(spec.log(), spec.labeling().quantileGroups());
            spec.objectives().forEach(columns::addUnion);
        }
        return new LabelingInputs(columns.byName);
    }

    public int count() {
        return columns.size();
    }

    /** The inputs of some rows, row-major: [rows, inputs]. */
    public double[][] of(int[] rows) {
        double[][] values = new double[rows.length][columns.size()];
        int input = 0;
        for (double[] column : columns.values()) {
            for (int i = 0; i < rows.length; i++) {
                values[i][input] = column[rows[i]];
            }
            input++;
        }
        return values;
    }

    private static final class Columns {

        private final FeedbackTable table;
        private final int[] train;
        private final ScalingSpec scaling;
        private final Map<String, double[]> byName = new LinkedHashMap<>();

        Columns(FeedbackTable table, ScalingSpec scaling) {
            this.table = table;
            this.train = table.split().train();
            this.scaling = scaling;
        }

        void addScaled(LogSpec log) {
            for (LogSpec.FeedbackColumn field : log.feedback()) {
                double[] values = table.feedback().get(field.field());
                byName.put(field.field(), field.kind() == LogSpec.Kind.BINARY ? values : scaled(values));
            }
            table.itemDuration().ifPresent(duration -> byName.put("item duration", scaled(duration)));
        }

        void addRich(LogSpec log, int groups) {
            for (LogSpec.FeedbackColumn field : log.feedback()) {
                double[] values = table.feedback().get(field.field());
                switch (field.kind()) {
                    case DURATION -> {
                        addForms(field.field(), values);
                        table.itemDuration()
                                .ifPresent(duration -> addRelative(field.field(), values, duration, groups));
                    }
                    case COUNT -> addForms(field.field(), values);
                    case BINARY -> addBinary(field.field(), values);
                }
            }
            table.itemDuration().ifPresent(duration -> addForms("item duration", duration));
        }

        /** Several rare kinds of explicit feedback mean more together than each does alone. */
        void addUnion(ObjectiveSpec objective) {
            if (objective.measure() == ObjectiveSpec.Measure.ANY
                    && objective.fields().size() > 1) {
                addBinary("any of " + objective.name(), table.anyOf(objective.fields()));
            }
        }

        private void addForms(String field, double[] values) {
            add(field + " scaled", scaled(values));
            add(field + " log", Arrays.stream(values).map(Math::log1p).toArray());
            Ranks ranks = Ranks.fit(values, train);
            add(field + " rank", Arrays.stream(values).map(ranks::rank).toArray());
        }

        private void addRelative(String field, double[] values, double[] duration, int groups) {
            double[] ratio = new double[values.length];
            Arrays.setAll(ratio, row -> Math.min(values[row] / duration[row], LARGEST_RATIO));
            add(field + " / item duration", ratio);
            add(
                    field + " quantile within item duration",
                    GroupQuantile.fit(values, duration, train, groups).quantiles(values, duration));
        }

        private void addBinary(String field, double[] values) {
            add(field, values, LEAST_BINARY_DEVIATION);
        }

        private void add(String name, double[] values) {
            add(name, values, LEAST_DEVIATION);
        }

        private void add(String name, double[] values, double leastDeviation) {
            Standardisation standardisation = Standardisation.fit(values, train, leastDeviation);
            byName.put(
                    name,
                    Arrays.stream(values).map(standardisation::standardise).toArray());
        }

        private double[] scaled(double[] values) {
            return PiecewiseScale.fit(values, train, scaling).scale(values);
        }
    }
}
