package com.example.shortvideo.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.example.shortvideo.Impression;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final ToDoubleFunction<SimulatedImpression> LOG_WATCH_TIME =
            row -> Math.log(0.1 + row.impression().watchTime());
    private static final ToDoubleFunction<SimulatedImpression> LOG_DURATION =
            row -> Math.log(row.impression().duration());

    private final List<SimulatedImpression> rows = simulate(DurationEffect.STRONG);

    @Test
    void isAsLargeAsAskedFor() {
        assertThat(rows.size()).isCloseTo(200 * 100, within(2_000));
        assertThat(rows).extracting(row -> row.impression().video()).allMatch(video -> video >= 1 && video <= 800);
    }

    @Test
    void everyUserHasRows() {
        Set<Long> users = new HashSet<>();
        rows.forEach(row -> users.add(row.impression().user()));

        assertThat(users).hasSize(200);
    }

    @Test
    void rowsAreInTheOrderOfTimeAndAUserSeesOneVideoAtATime() {
        assertThat(rows).isSortedAccordingTo(Comparator.comparingLong(row -> row.impression()
                .time()));
        Map<Long, Long> freeAgainAt = new HashMap<>();
        for (SimulatedImpression row : rows) {
            Impression impression = row.impression();
            assertThat(impression.time()).isGreaterThan(freeAgainAt.getOrDefault(impression.user(), 0L));
            freeAgainAt.put(impression.user(), impression.time() + Math.round(1000 * impression.watchTime()));
        }
    }

    @Test
    void watchTimeGrowsWithInterest() {
        assertThat(correlation(rows, LOG_WATCH_TIME, SimulatedImpression::interest))
                .isBetween(0.3, 0.7);
    }

    @Test
    void watchTimeGrowsWithDurationAsFarAsAskedFor() {
        assertThat(correlation(simulate(DurationEffect.NONE), LOG_WATCH_TIME, LOG_DURATION))
                .isBetween(-0.05, 0.05);
        assertThat(correlation(simulate(DurationEffect.WEAK), LOG_WATCH_TIME, LOG_DURATION))
                .isBetween(0.1, 0.35);
        assertThat(correlation(rows, LOG_WATCH_TIME, LOG_DURATION)).isBetween(0.4, 0.7);
    }

    @Test
    void watchTimeAndDurationAreHeavyTailed() {
        assertThat(mean(rows, row -> row.impression().watchTime()))
                .isGreaterThan(1.5 * median(rows, row -> row.impression().watchTime()));
        assertThat(mean(rows, row -> row.impression().duration()))
                .isGreaterThan(1.5 * median(rows, row -> row.impression().duration()));
    }

    @Test
    void aboutOneImpressionInTwentyGetsExplicitFeedback() {
        assertThat(share(rows, row -> givesExplicitFeedback(row.impression()))).isBetween(0.035, 0.065);
    }

    @Test
    void explicitFeedbackSpeaksOfInterest() {
        double wanted = share(
                rows.stream().filter(row -> row.interest() > 0.7).toList(),
                row -> givesExplicitFeedback(row.impression()));
        double unwanted = share(
                rows.stream().filter(row -> row.interest() < 0.3).toList(),
                row -> givesExplicitFeedback(row.impression()));

        assertThat(wanted).isGreaterThan(4 * unwanted);
    }

    @Test
    void fewVideosGetMostOfTheExposure() {
        Map<Long, Integer> exposure = new HashMap<>();
        rows.forEach(row -> exposure.merge(row.impression().video(), 1, Integer::sum));
        int mostShown = exposure.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(160)
                .mapToInt(Integer::intValue)
                .sum();

        assertThat((double) mostShown / rows.size()).isGreaterThan(0.45);
    }

    private static List<SimulatedImpression> simulate(DurationEffect effect) {
        return Simulation.run(new SimulationSettings(200, 800, 100, 7, effect));
    }

    private static boolean givesExplicitFeedback(Impression impression) {
        return impression.like() || impression.follow() || impression.comment();
    }

    private static double share(List<SimulatedImpression> rows, Predicate<SimulatedImpression> condition) {
        return (double) rows.stream().filter(condition).count() / rows.size();
    }

    private static double mean(List<SimulatedImpression> rows, ToDoubleFunction<SimulatedImpression> value) {
        return rows.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double median(List<SimulatedImpression> rows, ToDoubleFunction<SimulatedImpression> value) {
        return rows.stream()
                .mapToDouble(value)
                .sorted()
                .skip(rows.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double correlation(
            List<SimulatedImpression> rows,
            ToDoubleFunction<SimulatedImpression> one,
            ToDoubleFunction<SimulatedImpression> other) {
        double meanOfOne = mean(rows, one);
        double meanOfOther = mean(rows, other);
        double covariance =
                mean(rows, row -> (one.applyAsDouble(row) - meanOfOne) * (other.applyAsDouble(row) - meanOfOther));
        double varianceOfOne = mean(rows, row -> Math.pow(one.applyAsDouble(row) - meanOfOne, 2));
        double varianceOfOther = mean(rows, row -> Math.pow(other.applyAsDouble(row) - meanOfOther, 2));
        return covariance / Math.sqrt(varianceOfOne * varianceOfOther);
    }
}
