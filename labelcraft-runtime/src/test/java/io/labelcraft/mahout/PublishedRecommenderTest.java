package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.labels.LabelVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedRecommenderTest {

    @TempDir
    private Path folder;

    private LabelVersion version;

    @BeforeEach
    void publish() throws IOException {
        version = new PublishedLabels(folder).publish("102");
    }

    private PublishedRecommender recommender(Kind kind) {
        return PublishedRecommender.of(new MahoutSpec(kind, Combine.MEAN), version, 1);
    }

    @ParameterizedTest
    @EnumSource
    void aUserWithoutLabelsGetsThePopularItems(Kind kind) {
        List<Recommendation> popular = recommender(kind).recommend("nobody", 6);
        assertThat(popular).extracting(Recommendation::item).containsExactly("100", "200", "202", "102", "101", "201");
        assertThat(popular.get(0).estimate()).isBetween(0.88f, 0.9f);
    }

    @ParameterizedTest
    @EnumSource
    void whereMahoutFindsTooFewPopularItemsFollowThatTheUserDoesNotHave(Kind kind) {
        assertThat(recommender(kind).recommend(PublishedLabels.ODD, 4))
                .extracting(Recommendation::item)
                .hasSize(4)
                .doesNotHaveDuplicates()
                .doesNotContain("100", "101")
                .contains("102");
        assertThat(recommender(Kind.ITEM_BASED).recommend(PublishedLabels.ODD, 3))
                .extracting(Recommendation::item)
                .containsExactly("102", "200", "202");
    }

    @Test
    void aListIsShortOnlyWhereThereIsNothingElse() {
        assertThat(recommender(Kind.ITEM_BASED).recommend(PublishedLabels.ODD, 100))
                .hasSize(4);
        assertThat(recommender(Kind.ITEM_BASED).recommend("nobody", 100)).hasSize(6);
    }

    @Test
    void askingForNothingIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> recommender(Kind.ITEM_BASED).recommend("nobody", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 items asked for, expected at least 1");
    }

    @Test
    void theVersionIsThatOfTheLabels() {
        assertThat(recommender(Kind.ITEM_BASED).version()).isEqualTo(version.id());
    }
}
