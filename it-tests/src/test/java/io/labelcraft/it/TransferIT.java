package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code labelcraft:transfer} on the short-video example, once for one seed and three fixed labels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferIT {
    private static final List<String> RECOMMENDERS =
            List.of("mf", "din", "two-tower", "als", "item-based", "user-based");
    private static final List<String> PROPERTIES =
            SmallRun.with("labelcraft.evaluation.seeds=1", "labelcraft.evaluation.fixed-labels=WT,DVR,WT+EF");

    private StandaloneProject project;
    private BuildResult build;
    private JsonNode transfer;

    @BeforeAll
    void transfer() throws Exception {
        project = StandaloneProject.copyOf("short-video", "transfer");
        build = project.run("labelcraft:transfer", PROPERTIES);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        transfer = read();
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(project.file("target/labelcraft/short-video/transfer/transfer.json")
                        .toFile());
    }

    @Test
    void triesEveryLabelInEveryRecommender() {
        JsonNode rows = transfer.get("transfer");

        assertThat(rows).hasSize(24);
        assertThat(rows)
                .filteredOn(row -> row.get("kind").asText().equals("learned"))
                .extracting(row -> row.get("recommender").asText())
                .containsExactlyElementsOf(RECOMMENDERS);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.at("/metrics/C/mean").isNumber()).isTrue();
            assertThat(row.get("estimated").asDouble()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void saysForEachRecommenderWhetherTheLearnedLabelsHelp() {
        for (String recommender : RECOMMENDERS) {
            assertThat(build.output())
                    .anyMatch(line -> line.matches(
                            ".* " + recommender + ": (they help|they do not help|this log cannot tell);.*"));
        }
    }

    @Test
    void leavesAPageAndNothingToDoTheNextTime() throws Exception {
        assertThat(project.file("target/labelcraft/short-video/transfer/report.html"))
                .isNotEmptyFile();

        BuildResult again = project.run("labelcraft:transfer", PROPERTIES);

        assertThat(again.succeeded()).as(again.text()).isTrue();
        assertThat(again.output()).anyMatch(line -> line.contains("The transfer is up to date"));
        assertThat(read()).isEqualTo(transfer);
    }
}
