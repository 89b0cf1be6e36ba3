package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryDataModelTest {

    @TempDir
    private Path folder;

    private PublishedLabels labels;

    @BeforeEach
    void publishTheFirstNight() throws IOException {
        labels = new PublishedLabels(folder);
        labels.publish("102");
    }

    @Test
    void refreshingARecommenderOfTasteBringsTheLabelsUpToDate() throws IOException, TasteException {
        try (LabelRepository repository = labels.open()) {
            RepositoryDataModel model = RepositoryDataModel.of(repository, Combine.MEAN);
            Recommender recommender = new GenericItemBasedRecommender(model, new LogLikelihoodSimilarity(model));
            assertThat(firstItem(recommender)).isEqualTo(102);

            labels.publish("103");
            assertThat(firstItem(recommender)).isEqualTo(102);
            recommender.refresh(null);
            assertThat(firstItem(recommender)).isEqualTo(103);
        }
    }

    private static long firstItem(Recommender recommender) throws TasteException {
        List<RecommendedItem> items = recommender.recommend(Long.parseLong(PublishedLabels.ODD), 1);
        return items.get(0).getItemID();
    }

    @Test
    void aDamagedVersionLeavesThePresentLabels() throws IOException, TasteException {
        try (LabelRepository repository = labels.open()) {
            RepositoryDataModel model = RepositoryDataModel.of(repository, Combine.MEAN);
            PublishedLabels.damage(labels.publish("103"));
            model.refresh(null);
            assertThat(model.getPreferencesForItem(102).length()).isEqualTo(9);
            assertThat(model.getNumItems()).isEqualTo(6);
        }
    }

    @Test
    void idsThatWouldChangeWithTheVersionAreRefused() {
        Path run = folder.resolve("run");
        new LabelRows.Builder().add("1", "film", 0, 0.5).table(false).write(run.resolve("labels.csv"));
        try (LabelRepository repository = labels.open()) {
            repository.publish(run);
            assertThatThrownBy(() -> RepositoryDataModel.of(repository, Combine.MEAN))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("item ids that are no integers")
                    .hasMessageContaining("LiveRecommender");
        }
    }
}
