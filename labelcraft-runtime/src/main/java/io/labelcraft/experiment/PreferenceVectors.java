package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Preference weights that spread evenly over all that may be preferred: the points of a simplex lattice (Das and Dennis, 1998),
 * scaled so that equal weights are 1.
 */
public final class PreferenceVectors {

    private PreferenceVectors() {}

    /**
     * The points of the coarsest lattice that has enough of them.
     *
     * @throws UserException if there is but one objective
     */
    public static List<LabelVariant> of(ModelSpec spec, ChangedSettings settings) {
        List<ObjectiveSpec> objectives = spec.objectives();
        if (objectives.size() < 2) {
            throw new UserException(
                    "There is one objective, " + objectives.get(0).name()
                            + ", so there are no preferences to sweep. Declare another one, or use labelcraft:train.");
        }
        return lattice(objectives.size(), spec.evaluation().sweepPoints()).stream()
                .map(weights -> variant(objectives, weights, settings))
                .toList();
    }

    private static LabelVariant variant(List<ObjectiveSpec> objectives, double[] weights, ChangedSettings settings) {
        StringBuilder name = new StringBuilder("weights");
        Map<String, String> changes = new LinkedHashMap<>();
        for (int j = 0; j < weights.length; j++) {
            String weight = new BigDecimal(weights[j], new MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString();
            name.append(' ').append(weight);
            changes.put(objectives.get(j).weightKey(), weight);
        }
        return new LabelVariant(name.toString(), changes, settings.with(changes));
    }

    /** The sum of the weights is their number. */
    static List<double[]> lattice(int objectives, int atLeast) {
        int divisions = 1;
        List<int[]> points = compositions(divisions, objectives);
        while (points.size() < atLeast) {
            divisions++;
            points = compositions(divisions, objectives);
        }
        List<double[]> weights = new ArrayList<>();
        for (int[] point : points) {
            double[] vector = new double[objectives];
            for (int j = 0; j < objectives; j++) {
                vector[j] = (double) objectives * point[j] / divisions;
            }
            weights.add(vector);
        }
        return weights;
    }

    /** All ways to write a sum with so many parts, the largest first parts first. */
    private static List<int[]> compositions(int sum, int parts) {
        if (parts == 1) {
            return List.of(new int[] {sum});
        }
        List<int[]> all = new ArrayList<>();
        for (int first = sum; first >= 0; first--) {
            for (int[] rest : compositions(sum - first, parts - 1)) {
                int[] composition = new int[parts];
                composition[0] = first;
                System.arraycopy(rest, 0, composition, 1, rest.length);
                all.add(composition);
            }
        }
        return all;
    }
}
