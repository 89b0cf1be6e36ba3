package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private final Evaluator evaluator =
            new Evaluator(List.of(), List.of(new int[] {0, 1, 2}, new int[] {3, 4, 5}, new int[] {6, 7, 8, 9}), 2);

    @Test
    void scoresThatDifferMakeLists() {
        assertThat(evaluator.collapsed(new double[] {1, 2, 3, 3, 2, 1, 4, 1, 2, 3}))
                .isFalse();
    }

    @Test
    void oneScoreForAllRowsOfMostUsersIsCollapse() {
        assertThat(evaluator.collapsed(new double[] {1, 1, 1, 5, 5, 5, 4, 1, 2, 3}))
                .isTrue();
        assertThat(evaluator.collapsed(new double[] {1, 1, 1, 3, 2, 1, 4, 1, 2, 3}))
                .isFalse();
    }

    @Test
    void moreRowsThanTheListIsLongTiedForItsPlacesAreCollapse() {
        assertThat(evaluator.collapsed(new double[] {1, 1, 1, 3, 2, 1, 4, 4, 4, 3}))
                .isTrue();
        assertThat(evaluator.collapsed(new double[] {1, 1, 1, 3, 2, 1, 4, 4, 3, 3}))
                .isFalse();
    }

    @Test
    void scoresThatAreNoNumbersAreCollapse() {
        double[] scores = new double[10];
        Arrays.fill(scores, Double.NaN);
        assertThat(evaluator.collapsed(scores)).isTrue();
    }
}
