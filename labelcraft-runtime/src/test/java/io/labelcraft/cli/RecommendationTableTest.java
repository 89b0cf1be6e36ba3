package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.mahout.Recommendation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendationTableTest {

    private static List<String> lines(Map<String, List<Recommendation>> lists) {
        return new RecommendationTable(lists, user -> "Nothing for " + user + ".").lines();
    }

    @Test
    void usersComeInTheirOrderAndThoseWithNothingBelowTheTable() {
        Map<String, List<Recommendation>> lists = new LinkedHashMap<>();
        lists.put("zoe", List.of(new Recommendation("a film", 0.25f), new Recommendation("b", 0.125f)));
        lists.put("7", List.of());
        lists.put("4711", List.of(new Recommendation("c", 1.5f)));
        assertThat(lines(lists))
                .containsExactly(
                        "user  rank  item    estimate",
                        "zoe   1     a film  0.2500",
                        "zoe   2     b       0.1250",
                        "4711  1     c       1.5000",
                        "Nothing for 7.");
    }

    @Test
    void withoutAnyRecommendationThereIsNoTable() {
        assertThat(lines(Map.of("7", List.of()))).containsExactly("Nothing for 7.");
    }
}
