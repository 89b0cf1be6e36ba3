package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.labels.LabelRows;
import io.labelcraft.labels.LabelTable;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two groups of users, of which each loves one half of the items and finds the other half dull. */
class MahoutRecommendersTest {

    private static final int USERS = 48;
    private static final int ITEMS = 24;

    /** The one item of the half that it loves which the user has not seen yet. */
    private static int favourite(int user) {
        return user % 2 + 2 * (user % (ITEMS / 2));
    }

    private static String user(int user) {
        return "user-" + user;
    }

    private static String item(int item) {
        return "item-" + item;
    }

    /** Each user has labels for all loved items but one, and for two thirds of the dull ones. */
    private static LabelTable twoTastes() {
        Random random = new Random(11);
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < USERS; user++) {
            for (int item = 0; item < ITEMS; item++) {
                boolean loved = item % 2 == user % 2;
                boolean seen = loved ? item != favourite(user) : (user + item / 2) % 3 != 0;
                if (seen) {
                    rows.add(user(user), item(item), item, (loved ? 0.8 : 0.1) + 0.1 * random.nextDouble());
                }
            }
        }
        return rows.table(false);
    }

    private static LabelRecommender recommender(Kind kind, LabelTable labels) {
        return MahoutRecommenders.of(new MahoutSpec(kind, Combine.MEAN), labels, 5);
    }

    @ParameterizedTest
    @EnumSource
    void theFavouriteThatAUserHasNotSeenComesFirst(Kind kind) {
        LabelRecommender recommender = recommender(kind, twoTastes());
        assertThat(IntStream.range(0, USERS)
                        .mapToObj(user ->
                                recommender.recommend(user(user), 1).get(0).item()))
                .containsExactlyElementsOf(IntStream.range(0, USERS)
                        .mapToObj(user -> item(favourite(user)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRecommendedThatTheUserHas(Kind kind) throws TasteException {
        LabelRecommender recommender = recommender(kind, twoTastes());
        for (int user = 0; user < USERS; user++) {
            long tasteUser = recommender.labels().tasteUser(user(user)).orElseThrow();
            PreferenceArray known = recommender.taste().getDataModel().getPreferencesFromUser(tasteUser);
            List<String> had = IntStream.range(0, known.length())
                    .mapToObj(i -> recommender.labels().item(known.getItemID(i)))
                    .toList();
            assertThat(recommender.recommend(user(user), ITEMS))
                    .isNotEmpty()
                    .extracting(Recommendation::item)
                    .doesNotContainAnyElementsOf(had)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameLabelsGiveTheSameRecommendations(Kind kind) {
        LabelRecommender first = recommender(kind, twoTastes());
        LabelRecommender second = recommender(kind, twoTastes());
        for (int user = 0; user < USERS; user++) {
            assertThat(second.recommend(user(user), 5)).isEqualTo(first.recommend(user(user), 5));
        }
    }

    @Test
    void anotherSeedGivesAlsAnotherStart() {
        LabelDataModel labels = LabelDataModel.of(twoTastes(), Combine.MEAN);
        assertThat(MahoutRecommenders.als(labels, 1).recommend(user(0), 5))
                .isNotEqualTo(MahoutRecommenders.als(labels, 2).recommend(user(0), 5));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownUserIsRefusedWithAnExample(Kind kind) {
        LabelRecommender recommender = recommender(kind, twoTastes());
        assertThatThrownBy(() -> recommender.recommend("nobody", 5))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "There are no labels of user 'nobody', so nothing can be recommended. Expected an id as it stands"
                                + " in the feedback log, such as 'user-0'. Show new users what is popular until a run has seen"
                                + " their feedback.");
    }

    @ParameterizedTest
    @EnumSource
    void aUserForWhomThereIsNothingElseGetsAnEmptyList(Kind kind) {
        LabelTable labels = new LabelRows.Builder()
                .add("1", "7", 0, 0.5)
                .add("1", "8", 0, 0.5)
                .add("2", "7", 0, 0.5)
                .add("2", "8", 0, 0.5)
                .table(true);
        assertThat(recommender(kind, labels).recommend("1", 5)).isEmpty();
    }

    @Test
    void alsFitsThePreferencesOfItemsWithLargeIds() throws TasteException {
        Random random = new Random(3);
        LabelRows.Builder rows = new LabelRows.Builder();
        long[] items = random.longs(40, 1L << 40, 1L << 50).toArray();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < items.length; item++) {
                rows.add(Integer.toString(user), Long.toString(items[item]), 0, (user + item) % 2 == 0 ? 0.9 : 0.1);
            }
        }
        LabelRecommender als = MahoutRecommenders.als(LabelDataModel.of(rows.table(true), Combine.MEAN), 1);
        for (int item = 0; item < items.length; item++) {
            assertThat(als.taste().estimatePreference(0, items[item]) > 0.5).isEqualTo(item % 2 == 0);
        }
    }
}
