package io.labelcraft.objective;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.scaling.PiecewiseScale;
import java.util.Arrays;
import java.util.List;

/** Turns declared objectives into functions of lists. */
public final class Objectives {

    private Objectives() {}

    /** The objectives of a model on a log, in the order of the settings; scales are fitted on the training rows. */
    public static List<Objective> of(ModelSpec spec, FeedbackTable table) {
        return spec.objectives().stream()
                .map(objective -> of(objective, spec, table))
                .toList();
    }

    private static Objective of(ObjectiveSpec objective, ModelSpec spec, FeedbackTable table) {
        boolean minimise = objective.direction() == Direction.MINIMISE;
        return switch (objective.measure()) {
            case MEAN -> mean(objective, scaled(objective.fields().get(0), spec, table), minimise);
            case ANY -> mean(objective, any(objective.fields(), table), minimise);
            case SPREAD ->
                new SpreadObjective(objective.name(), scaled(objective.fields().get(0), spec, table), minimise);
        };
    }

    /** Gains lie in [0,1], so less of a gain is more of its complement. */
    private static Objective mean(ObjectiveSpec objective, double[] gain, boolean minimise) {
        return new MeanObjective(
                objective.name(),
                minimise ? Arrays.stream(gain).map(value -> 1 - value).toArray() : gain);
    }

    private static double[] any(List<String> fields, FeedbackTable table) {
        double[] any = new double[table.rows()];
        for (String field : fields) {
            double[] values = table.feedback().get(field);
            Arrays.setAll(any, row -> values[row] > 0 ? 1 : any[row]);
        }
        return any;
    }

    private static double[] scaled(String field, ModelSpec spec, FeedbackTable table) {
        double[] values = table.feedback().get(field);
        if (values == null) {
            values = table.itemDuration().orElseThrow();
        }
        boolean binary = spec.log().feedback().stream()
                .anyMatch(column -> column.field().equals(field) && column.kind() == LogSpec.Kind.BINARY);
        return binary
                ? values
                : PiecewiseScale.fit(values, table.split().train(), spec.scaling())
                        .scale(values);
    }
}
