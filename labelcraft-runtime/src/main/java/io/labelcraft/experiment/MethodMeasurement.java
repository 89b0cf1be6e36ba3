package io.labelcraft.experiment;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.EqualFrequencyBins;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.evaluation.RankCorrelation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures what trained methods make of the test rows, and their labels against the planted interest. */
final class MethodMeasurement {

    private static final int DURATION_BINS = 10;

    private final Evaluator evaluator;
    private final Optional<double[]> itemDuration;
    private final Optional<EqualFrequencyBins> bins;
    private final Optional<double[]> interest;
    private final RankCorrelation correlation;

    /** @param interest per row of the table, NaN where it is not known */
    MethodMeasurement(Evaluator evaluator, FeedbackTable table, Optional<double[]> interest) {
        this.evaluator = evaluator;
        this.itemDuration = table.itemDuration();
        this.bins = itemDuration.map(duration -> EqualFrequencyBins.of(at(evaluator.rows(), duration), DURATION_BINS));
        this.interest = interest;
        this.correlation = new RankCorrelation(table.split().train());
    }

    SeedMeasurement measure(long seed, TrainedMethods trained) {
        return new SeedMeasurement(
                seed,
                trained.methods().stream().map(this::measure).toList(),
                trained.unmeasurable(),
                trained.learned(),
                taus(trained.taus()));
    }

    private Map<Double, MeasuredMethod> taus(List<TauScores> taus) {
        Map<Double, MeasuredMethod> measured = new LinkedHashMap<>();
        taus.forEach(tau -> measured.put(
                tau.tau(),
                new MeasuredMethod(
                        "tau " + tau.tau(),
                        Kind.LEARNED,
                        evaluator.collapsed(tau.scores()),
                        evaluator.measure(tau.scores()))));
        return measured;
    }

    private SeedMeasurement.OfMethod measure(TrainedMethod method) {
        return new SeedMeasurement.OfMethod(
                new MeasuredMethod(
                        method.name(),
                        method.kind(),
                        evaluator.collapsed(method.scores()),
                        evaluator.measure(method.scores())),
                method.trials(),
                method.chosen(),
                durations(method),
                interest.flatMap(planted -> method.labels().map(labels -> correlation.of(labels, planted))));
    }

    private Optional<DurationShares> durations(TrainedMethod method) {
        return bins.map(edges -> new DurationShares(
                edges.edges(), edges.shares(at(evaluator.top(method.scores()), itemDuration.orElseThrow()))));
    }

    private static double[] at(int[] rows, double[] column) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
