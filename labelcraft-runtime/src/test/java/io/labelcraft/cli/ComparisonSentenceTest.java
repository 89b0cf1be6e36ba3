package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.MethodResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonSentenceTest {

    private static MethodResult result(String method, double value, boolean collapsed) {
        Map<String, MethodResult.Summary> metrics = new LinkedHashMap<>();
        for (String metric : List.of("NWTG", "NEG", "DS")) {
            metrics.put(metric, new MethodResult.Summary(value, new Interval(value, value), value, 10));
        }
        return new MethodResult(method, collapsed, metrics);
    }

    private static String sentence(boolean collapsed, Optional<Interval> interval) {
        Comparison comparison = new Comparison(
                3,
                10,
                10,
                List.of("usage"),
                List.of(result("LabelCraft", 0.55, collapsed), result("WT", 0.5, false)),
                interval.map(ends -> new MethodDifference("WT", Map.of("C", new Estimate(0.1, ends)))),
                Optional.empty(),
                null);
        return new ComparisonSentence(comparison).text();
    }

    @Test
    void anIntervalClearOfZeroIsAVerdict() {
        assertThat(sentence(false, Optional.of(new Interval(0.02, 0.2))))
                .isEqualTo("Learned labels: C 1.1000, the best fixed label (WT) 1.0000: better (+0.1000 [+0.0200,"
                        + " +0.2000]) with this seed.");
        assertThat(sentence(false, Optional.of(new Interval(-0.2, -0.02)))).contains(": worse (");
    }

    @Test
    void anIntervalThatHoldsZeroIsNone() {
        assertThat(sentence(false, Optional.of(new Interval(-0.02, 0.2))))
                .contains(": not to be told apart (")
                .doesNotContain("better");
    }

    @Test
    void withoutABalancedScoreNothingIsClaimed() {
        assertThat(sentence(false, Optional.empty())).startsWith("Learned labels: no C, because ");
    }

    @Test
    void nothingIsClaimedOfLabelsThatHaveCollapsed() {
        assertThat(sentence(true, Optional.of(new Interval(0.02, 0.2)))).startsWith("Learned labels: collapsed");
    }
}
