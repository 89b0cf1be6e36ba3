package io.labelcraft.training;

import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.objective.Balancing;
import io.labelcraft.objective.Objective;
import io.labelcraft.objective.Objectives;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What all stages of one run share.
 *
 * @param holdOut every hold-out user with enough rows, and the objectives of their lists
 * @param published empty where nothing is published, or what is does not count
 */
public record TrainingContext(
        ModelSpec spec,
        FeedbackTable table,
        HoldOut holdOut,
        Optional<PublishedLabeler> published,
        Progress progress,
        Checkpoints checkpoints) {

    /** Used where too few hold-out users have more rows than the evaluation's k (method page, section 9, point 3). */
    private static final int SMALL_K = 5;

    /**
     * Prepares a run.
     *
     * @throws io.labelcraft.UserException if no hold-out user has more rows than k
     */
    public static TrainingContext of(ModelSpec spec, FeedbackTable table, Progress progress, Checkpoints checkpoints) {
        HoldOutUsers users = HoldOutUsers.of(spec, table);
        HoldOut holdOut = HoldOut.of(spec.training().softTopK(), Objectives.of(spec, table), users.k(), users.rows());
        return new TrainingContext(spec, table, holdOut, Optional.empty(), progress, checkpoints);
    }

    /** How many users steer the labels. */
    public int holdOutUsers() {
        return holdOut.rowsOfUsers().size();
    }

    /** The same run with labels that are published already. */
    public TrainingContext after(PublishedLabeler publishedLabeler) {
        return new TrainingContext(
                spec.goingOn(), table, holdOut, Optional.of(publishedLabeler), progress, checkpoints);
    }

    /**
     * The same run with other settings of its recommenders or of the labelling model.
     *
     * @param other with the same log, split, scales, objectives and lists
     */
    TrainingContext with(ModelSpec other) {
        return new TrainingContext(other, table, holdOut, published, progress, checkpoints);
    }

    /**
     * Length of the lists that labels are trained for.
     *
     * @param users each hold-out user's rows
     */
    public static int listLength(ModelSpec spec, List<int[]> users) {
        if (spec.training().k() > 0) {
            return spec.training().k();
        }
        int k = spec.evaluation().k();
        long enough = users.stream().filter(rows -> rows.length > k).count();
        return 2 * enough < users.size() ? Math.min(SMALL_K, k) : k;
    }

    /** The objectives on this log, M1 first. */
    public List<Objective> objectives() {
        return holdOut.objectives().objectives();
    }

    /** A fresh balancing of the objectives against reference values. */
    Balancing balancing(double[] references) {
        double[] preferences =
                spec.objectives().stream().mapToDouble(ObjectiveSpec::weight).toArray();
        double[] units = new double[references.length];
        Arrays.setAll(units, j -> objectives().get(j).quantity(references[j]));
        return new Balancing(spec.training().balancing(), preferences, references, units);
    }

    /** References that leave every objective in its own unit. */
    double[] noReferences() {
        double[] ones = new double[spec.objectives().size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
