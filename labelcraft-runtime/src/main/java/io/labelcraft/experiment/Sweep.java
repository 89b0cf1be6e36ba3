package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * What preference weights give, beside mixes of fixed labels.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param columns the metrics, in the order of the comparison
 * @param points learned ones first, then mixes
 * @param volumes of the two fronts; empty where a front has no point with all metrics, or there are no mixes
 * @param balanced whether there is a balanced score
 * @param unmeasurable what could not be found out, and why
 */
public record Sweep(
        int k,
        int users,
        List<MetricColumn> columns,
        List<SweepPoint> points,
        Optional<FrontVolumes> volumes,
        boolean balanced,
        List<Unmeasurable> unmeasurable) {

    public Sweep {
        columns = List.copyOf(columns);
        points = List.copyOf(points);
        unmeasurable = List.copyOf(unmeasurable);
    }

    /** The points of one kind, by number. */
    public List<SweepPoint> ofKind(Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).toList();
    }

    /**
     * The hypervolume of each front on the test users, over metrics that are divided by the best value of a fixed label; the
     * corner from which it is measured is 0.
     *
     * @param metrics names of these
     * @param points that either front was measured with
     * @param difference of the learned one less that of the mixes, paired by users
     */
    public record FrontVolumes(
            List<String> metrics, int points, Estimate learned, Estimate mixes, Estimate difference) {

        public FrontVolumes {
            metrics = List.copyOf(metrics);
        }
    }
}
