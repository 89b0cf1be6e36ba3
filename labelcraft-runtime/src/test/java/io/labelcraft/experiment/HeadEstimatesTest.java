package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadEstimatesTest {

    private static final double NONE = Double.NaN;

    @Test
    void whatIsMissingIsFilledAndNotCountedAsEstimated() {
        HeadEstimates head =
                HeadEstimates.of(new double[] {0.4, NONE, 0.2, NONE}, new double[] {0.9, 0.8, 0.7, 0.6}, 1);

        EstimatedScores scored = HeadEstimates.sum(List.of(head));

        assertThat(scored.scores()).containsExactly(0.4, 0.8, 0.2, 0.6);
        assertThat(scored.estimated()).isEqualTo(0.5);
    }

    @Test
    void headsAreAddedInUnitsOfTheirDeviations() {
        HeadEstimates wide = HeadEstimates.of(new double[] {2, 4}, new double[2], 2);
        HeadEstimates narrow = HeadEstimates.of(new double[] {0.5, 0.25}, new double[2], 0.25);

        assertThat(HeadEstimates.sum(List.of(wide, narrow)).scores()).containsExactly(3, 3);
    }

    @Test
    void aRowIsEstimatedWhereAllHeadsAre() {
        HeadEstimates first = HeadEstimates.of(new double[] {1, NONE, 1}, new double[3], 1);
        HeadEstimates second = HeadEstimates.of(new double[] {NONE, 1, 1}, new double[3], 1);

        assertThat(HeadEstimates.sum(List.of(first, second)).estimated()).isEqualTo(1 / 3.0);
    }

    @Test
    void aHeadWithNothingToLearnTakesNoEstimateFromTheOthers() {
        HeadEstimates telling = HeadEstimates.of(new double[] {1, NONE, 2, 3}, new double[4], 1);

        assertThat(HeadEstimates.sum(List.of(telling, HeadEstimates.none(4))).estimated())
                .isEqualTo(0.75);
    }

    @Test
    void whereThereIsNothingToLearnAllRowsAreAlike() {
        EstimatedScores scored = HeadEstimates.sum(List.of(HeadEstimates.none(3)));

        assertThat(scored.scores()).containsOnly(0);
        assertThat(scored.estimated()).isZero();
    }

    @Test
    void theMeanOfAnItemIsOverTheGivenRowsAndThatOfAllRowsStandsForOthers() {
        FeedbackTable table = SmallLog.table(4, 6, 3, 1);
        int[] rows = {0, 1, 2, 3};
        double[] labels = new double[table.rows()];
        Arrays.fill(labels, 99);
        Arrays.setAll(rows, row -> row);
        for (int row : rows) {
            table.item()[row] = row % 2;
            labels[row] = row;
        }

        ItemMeans means = ItemMeans.of(table, rows, labels);

        assertThat(means.of(0)).isEqualTo(1);
        assertThat(means.of(1)).isEqualTo(2);
        assertThat(means.of(5)).isEqualTo(1.5);
    }
}
