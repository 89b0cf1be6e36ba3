package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldOutFrontTest {

    private static final boolean COLLAPSED = true;

    private static MeasuredTrial trial(String name, boolean collapsed, Map<String, Double> holdOut) {
        return new MeasuredTrial(new MeasuredMethod(name, Kind.LEARNED, collapsed, Map.of()), holdOut);
    }

    private static MeasuredTrial trial(String name, double gain, double engagement, double spread) {
        return trial(name, !COLLAPSED, Map.of("NWTG", gain, "NEG", engagement, "DS", spread, "M1", 7.0));
    }

    private static List<String> ranked(MeasuredTrial... trials) {
        return names(new HoldOutFront(List.of(trials)).members());
    }

    private static List<String> names(List<MeasuredTrial> trials) {
        return trials.stream().map(trial -> trial.test().name()).toList();
    }

    @Test
    void whatAnotherTrialIsAsGoodAsInEverythingAndBetterInOneIsNotOnTheFront() {
        assertThat(ranked(trial("a", 1, 1, 3), trial("b", 1, 2, 2), trial("c", 1, 1, 2)))
                .containsExactly("a", "b");
    }

    @Test
    void equalTrialsAreBothOnIt() {
        assertThat(ranked(trial("a", 1, 1, 1), trial("b", 1, 1, 1))).containsExactly("a", "b");
    }

    @Test
    void aMetricThatNoHoldOutUserHasTakesNoPart() {
        MeasuredTrial first = trial("a", 1, Double.NaN, 3);
        MeasuredTrial second = trial("b", 1, Double.NaN, 2);

        assertThat(ranked(first, second)).containsExactly("a");
        assertThat(new HoldOutFront(List.of(first, second)).undefined()).containsExactly("NEG");
    }

    @Test
    void metricsThatTheLogLacksAreNotMissed() {
        MeasuredTrial likesAlone = trial("a", !COLLAPSED, Map.of("NEG", 0.3));

        assertThat(ranked(likesAlone)).containsExactly("a");
        assertThat(new HoldOutFront(List.of(likesAlone)).undefined()).isEmpty();
    }

    @Test
    void whatHasCollapsedOnTheHoldOutIsNotOnIt() {
        MeasuredTrial collapsed = trial("a", !COLLAPSED, Map.of());

        assertThat(new HoldOutFront(List.of(collapsed)).has(collapsed)).isFalse();
        assertThat(ranked(collapsed, trial("b", 1, 1, 1))).containsExactly("b");
    }

    @Test
    void whatBecomesOfTheTestUsersListsChangesNoFront() {
        Map<String, Double> holdOut = Map.of("NWTG", 9.0, "NEG", 2.0, "DS", 1.0);

        assertThat(ranked(trial("a", COLLAPSED, holdOut), trial("b", 1, 2, 1)))
                .isEqualTo(ranked(trial("a", !COLLAPSED, holdOut), trial("b", 1, 2, 1)))
                .containsExactly("a");
    }

    @Test
    void ofAFrontTheWidestPointsAreThoseThatTogetherCoverMost() {
        HoldOutFront front = new HoldOutFront(List.of(
                trial("short", 1, 1, 9),
                trial("middle", 5, 5, 5),
                trial("near", 5.1, 5.1, 4.5),
                trial("long", 9, 9, 1)));

        assertThat(names(front.widest(1))).containsExactly("middle");
        assertThat(names(front.widest(3))).containsExactly("middle", "long", "short");
        assertThat(names(front.widest(4))).containsExactlyInAnyOrder("short", "middle", "near", "long");
    }

    @Test
    void theTrialsOfOneKindAreTaken() {
        MeasuredTrial learned = trial("a", 1, 1, 1);
        MeasuredTrial mix =
                new MeasuredTrial(new MeasuredMethod("mix", Kind.CONTROL, false, Map.of()), learned.holdOut());

        assertThat(HoldOutFront.of(Kind.CONTROL, List.of(learned, mix)).trials())
                .containsExactly(mix);
    }
}
