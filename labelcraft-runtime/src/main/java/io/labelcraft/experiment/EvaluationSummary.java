package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Estimate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the measurements of all seeds together. */
final class EvaluationSummary {

    private final List<SeedMeasurement> seeds;
    private final List<PairedComparison> comparisons;
    private final List<MeasuredMethod> means;
    private final Map<Double, MeasuredMethod> taus;
    private final PairedComparison overall;

    /** @param seeds at least one, all of the same methods in the same order */
    EvaluationSummary(List<SeedMeasurement> seeds, Bootstrap bootstrap) {
        this.seeds = List.copyOf(seeds);
        this.comparisons = seeds.stream().map(seed -> seed.compare(bootstrap)).toList();
        this.means = IntStream.range(0, seeds.get(0).methods().size())
                .mapToObj(this::mean)
                .toList();
        this.taus = taus(seeds);
        this.overall = new PairedComparison(
                Stream.concat(means.stream(), taus.values().stream()).toList(), bootstrap);
    }

    private static Map<Double, MeasuredMethod> taus(List<SeedMeasurement> seeds) {
        Map<Double, MeasuredMethod> means = new LinkedHashMap<>();
        seeds.get(0)
                .taus()
                .keySet()
                .forEach(tau -> means.put(
                        tau,
                        MeasuredMethod.mean(
                                seeds.stream().map(seed -> seed.taus().get(tau)).toList())));
        return means;
    }

    private MeasuredMethod mean(int method) {
        return MeasuredMethod.mean(
                ofSeeds(method).stream().map(SeedMeasurement.OfMethod::measured).toList());
    }

    private List<SeedMeasurement.OfMethod> ofSeeds(int method) {
        return seeds.stream().map(seed -> seed.methods().get(method)).toList();
    }

    /** The comparison of the means over seeds. */
    PairedComparison overall() {
        return overall;
    }

    /** Learned labels with each temperature of dynamic balancing. */
    List<TauResult> taus() {
        return taus.entrySet().stream()
                .map(tau -> new TauResult(
                        tau.getKey(),
                        tau.getValue().collapsed(),
                        tau.getValue().collapsed()
                                ? Map.of()
                                : overall.estimates(tau.getValue().name())))
                .toList();
    }

    List<EvaluatedMethod> methods() {
        return IntStream.range(0, means.size()).mapToObj(this::method).toList();
    }

    private EvaluatedMethod method(int index) {
        List<SeedMeasurement.OfMethod> ofSeeds = ofSeeds(index);
        SeedMeasurement.OfMethod first = ofSeeds.get(0);
        MeasuredMethod mean = means.get(index);
        String name = mean.name();
        Map<String, Estimate> estimates = overall.estimates(name);
        return new EvaluatedMethod(
                name,
                mean.kind(),
                mean.collapsed(),
                ofSeeds.stream()
                        .mapToInt(SeedMeasurement.OfMethod::trials)
                        .max()
                        .orElseThrow(),
                first.chosen(),
                mean.summaries(estimates),
                Optional.ofNullable(estimates.get(PairedComparison.BALANCED)),
                overall.differenceToBest(name),
                balancedDifferences(overall, name),
                controlDifferences(mean),
                interest(ofSeeds),
                durations(ofSeeds),
                IntStream.range(0, seeds.size())
                        .mapToObj(seed -> seedResult(seed, ofSeeds.get(seed).measured()))
                        .toList());
    }

    private List<MethodDifference> controlDifferences(MeasuredMethod method) {
        return method.kind() != Kind.LEARNED
                ? List.of()
                : means.stream()
                        .filter(other -> other.kind() == Kind.CONTROL && !other.collapsed())
                        .map(other ->
                                new MethodDifference(other.name(), overall.difference(method.name(), other.name())))
                        .toList();
    }

    private SeedResult seedResult(int seed, MeasuredMethod method) {
        PairedComparison comparison = comparisons.get(seed);
        return new SeedResult(
                seeds.get(seed).seed(),
                method.collapsed(),
                comparison.estimates(method.name()),
                comparison.differenceToBest(method.name()),
                balancedDifferences(comparison, method.name()));
    }

    private static Map<String, Estimate> balancedDifferences(PairedComparison comparison, String method) {
        Map<String, Estimate> differences = new LinkedHashMap<>();
        if (comparison.bestFixedLabel().isPresent()) {
            comparison.rankedFixedLabels().stream()
                    .filter(label -> !label.equals(method))
                    .forEach(label -> differences.put(
                            label, comparison.difference(method, label).get(PairedComparison.BALANCED)));
        }
        return differences;
    }

    private static OptionalDouble interest(List<SeedMeasurement.OfMethod> ofSeeds) {
        return ofSeeds.stream()
                .flatMap(method -> method.interest().stream())
                .mapToDouble(Double::doubleValue)
                .filter(correlation -> !Double.isNaN(correlation))
                .average();
    }

    private static Optional<DurationShares> durations(List<SeedMeasurement.OfMethod> ofSeeds) {
        List<DurationShares> all =
                ofSeeds.stream().flatMap(method -> method.durations().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double[] shares = new double[all.get(0).shares().length];
        Arrays.setAll(shares, bin -> all.stream()
                .mapToDouble(durations -> durations.shares()[bin])
                .average()
                .orElseThrow());
        return Optional.of(new DurationShares(all.get(0).edges(), shares));
    }
}
