package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import org.junit.jupiter.api.Test;

class LabelRecommenderTest {

    private static LabelRecommender recommender(LabelRows.Builder rows) {
        return MahoutRecommenders.itemBased(LabelDataModel.of(rows.table(true), Combine.MEAN));
    }

    @Test
    void aUserWhoKnowsAllItemsIsToldSo() {
        LabelRecommender recommender = recommender(new LabelRows.Builder()
                .add("1", "7", 0, 0.5)
                .add("1", "8", 0, 0.5)
                .add("2", "7", 0, 0.5));
        assertThat(recommender.recommend("1", 5)).isEmpty();
        assertThat(recommender.whyNothing("1"))
                .isEqualTo("User 1 has labels for all 2 items, so that none is new to them.");
    }

    @Test
    void aUserWithoutEnoughNeighboursIsToldWhatWouldHelp() {
        LabelRecommender recommender = recommender(new LabelRows.Builder()
                .add("1", "7", 0, 0.5)
                .add("2", "7", 0, 0.5)
                .add("2", "8", 0, 0.5));
        assertThat(recommender.recommend("1", 5)).isEmpty();
        assertThat(recommender.whyNothing("1"))
                .contains("labels for 1 of 2 items", "too few neighbours", "labelcraft.mahout.recommender = als");
    }
}
