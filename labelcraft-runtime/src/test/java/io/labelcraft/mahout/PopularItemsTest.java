package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;

/** Thirty users like item 1 fairly and item 2 little; one of them likes item 3 best of all. */
class PopularItemsTest {

    private static PopularItems items() throws TasteException {
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < 30; user++) {
            rows.add(Integer.toString(user), "1", 0, 0.7).add(Integer.toString(user), "2", 0, 0.1);
        }
        rows.add("0", "3", 0, 1);
        return PopularItems.of(LabelDataModel.of(rows.table(true), Combine.MEAN).taste());
    }

    @Test
    void oneHighLabelDoesNotWinAgainstManyGoodOnes() throws TasteException {
        assertThat(items().without(new FastIDSet()))
                .extracting(RecommendedItem::getItemID)
                .containsExactly(1L, 3L, 2L);
    }

    @Test
    void aValueIsTheMeanAsIfTenUsersMoreHadGivenTheMeanOfAll() throws TasteException {
        double mean = (30 * 0.7 + 30 * 0.1 + 1) / 61;
        List<RecommendedItem> items = items().without(new FastIDSet()).toList();
        assertThat(items.get(0).getValue()).isCloseTo((float) ((30 * 0.7 + 10 * mean) / 40), within(1e-6f));
        assertThat(items.get(1).getValue()).isCloseTo((float) ((1 + 10 * mean) / 11), within(1e-6f));
        assertThat(items.get(2).getValue()).isCloseTo((float) ((30 * 0.1 + 10 * mean) / 40), within(1e-6f));
    }

    @Test
    void knownItemsAreLeftOut() throws TasteException {
        assertThat(items().without(new FastIDSet(new long[] {3, 1})))
                .extracting(RecommendedItem::getItemID)
                .containsExactly(2L);
    }
}
