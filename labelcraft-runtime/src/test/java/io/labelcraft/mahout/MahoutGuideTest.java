package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelRows;
import io.labelcraft.labels.LabelTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.similarity.ItemSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of docs/mahout.md and docs/service.md. */
class MahoutGuideTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "labelcraft", "mahout", "MahoutGuideTest.java");

    @TempDir
    private Path folder;

    @Test
    void theCodeOfThePagesIsTheCodeOfThisTest() throws IOException {
        List<String> guide = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve("mahout.md")) + Files.readString(DOCS.resolve("service.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        String anyPath = Files.readString(SOURCE)
                .replace("folder.resolve(", "Path.of(")
                .replace("static final class", "final class");
        List<String> test = Pattern.compile(" *// guide begins\n(.*?)\n *// guide ends", Pattern.DOTALL)
                .matcher(anyPath)
                .results()
                .map(match -> match.group(1).stripIndent())
                .toList();
        assertThat(test).hasSize(4).isEqualTo(guide);
    }

    @Test
    void aRepositoryBecomesARecommender() throws IOException {
        writeLabels(folder.resolve("run/labels.csv"));
        try (LabelRepository repository = LabelRepository.open(folder.resolve("label-versions/short-video"))) {
            repository.publish(folder.resolve("run"));
        }
        assertThat(topFive("17")).extracting(Recommendation::item).containsExactly("odd-c");
    }

    @Test
    void aServiceAnswersEverybodyFromWhatIsPublished() throws IOException {
        writeLabels(folder.resolve("run/labels.csv"));
        try (LabelRepository repository = LabelRepository.open(folder.resolve("label-versions/short-video"))) {
            repository.publish(folder.resolve("run"));
            try (LiveRecommender live = live(repository)) {
                assertThat(forTheFrontPage(live, "17")).hasSize(4);
            }
        }
        try (FrontPage page = new FrontPage(folder.resolve("label-versions/short-video"))) {
            assertThat(page.recommend("nobody")).hasSize(6);
        }
    }

    @Test
    void aLabelsFileBecomesADataModelForTastesOwnClasses() throws IOException, TasteException {
        writeLabels(folder.resolve("target/labelcraft/short-video/labels.csv"));
        assertThat(bestItem("17")).isEqualTo("odd-c");
    }

    // guide begins
    LabelRecommender recommender() {
        try (LabelRepository labels = LabelRepository.open(folder.resolve("label-versions/short-video"))) {
            return MahoutRecommenders.itemBased(labels.current());
        }
    }

    List<Recommendation> topFive(String user) {
        return recommender().recommend(user, 5);
    }
    // guide ends

    // guide begins
    String bestItem(String user) throws TasteException {
        LabelTable labels = LabelTable.read(folder.resolve("target/labelcraft/short-video/labels.csv"));
        LabelDataModel model = LabelDataModel.of(labels, Combine.LATEST);
        ItemSimilarity similarity = new LogLikelihoodSimilarity(model.taste());
        Recommender recommender = new GenericItemBasedRecommender(model.taste(), similarity);
        long tasteUser = model.tasteUser(user).orElseThrow();
        return model.item(recommender.recommend(tasteUser, 1).get(0).getItemID());
    }
    // guide ends

    // guide begins
    LiveRecommender live(LabelRepository labels) {
        MahoutSpec spec = new MahoutSpec(Kind.ITEM_BASED, Combine.MEAN);
        return LiveRecommender.follow(labels, spec, 1, Duration.ofSeconds(10));
    }

    List<Recommendation> forTheFrontPage(LiveRecommender live, String user) {
        return live.recommend(user, 10);
    }
    // guide ends

    // guide begins
    static final class FrontPage implements AutoCloseable {

        private final LabelRepository labels;
        private final LiveRecommender recommender;

        FrontPage(Path repository) {
            labels = LabelRepository.open(repository);
            recommender = LiveRecommender.follow(
                    labels, new MahoutSpec(Kind.ITEM_BASED, Combine.MEAN), 1, Duration.ofSeconds(10));
        }

        List<Recommendation> recommend(String user) {
            return recommender.recommend(user, 10);
        }

        @Override
        public void close() {
            recommender.close();
            labels.close();
        }
    }
    // guide ends

    /** Users with odd ids see other items than those with even ids. */
    private static void writeLabels(Path file) {
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < 20; user++) {
            String group = user % 2 == 0 ? "even" : "odd";
            rows.add(Integer.toString(user), group + "-a", 1, 0.9).add(Integer.toString(user), group + "-b", 2, 0.8);
            if (user != 17) {
                rows.add(Integer.toString(user), group + "-c", 3, 0.9);
            }
        }
        rows.table(false).write(file);
    }
}
