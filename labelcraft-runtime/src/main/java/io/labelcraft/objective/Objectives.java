package io.labelcraft.objective;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.scaling.PiecewiseScale;
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
            case MEAN ->
                new MeanObjective(objective.name(), scaled(objective.fields().get(0), spec, table), minimise);
            case ANY -> new MeanObjective(objective.name(), table.anyOf(objective.fields()), minimise);
            case SPREAD ->
                new SpreadObjective(objective.name(), scaled(objective.fields().get(0), spec, table), minimise);
        };
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
