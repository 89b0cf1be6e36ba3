package io.labelcraft.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelExplanationTest {

    private final LogSpec log = SmallLog.spec().log();
    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final Labeler labeler = PlainLabeler.of(PlainLabeler.WATCH_TIME, PlainLabeler.LIKE);

    private ObjectNode json() {
        return LabelExplanation.of(log, table, labeler).toJson();
    }

    @Test
    void namesEveryFieldWithItsUnit() {
        assertThat(json().get("fields").toString())
                .isEqualTo("[{\"name\":\"like\",\"unit\":\"\"},{\"name\":\"watchTime\",\"unit\":\"s\"},"
                        + "{\"name\":\"duration\",\"unit\":\"s\"}]");
    }

    @Test
    void aCurveIsTheLabelOfFeedbackInWhichOneFieldVaries() {
        JsonNode curve = curve("watchTime");

        assertThat(curve.get("x")).hasSizeBetween(30, 40);
        assertThat(curve.get("lines"))
                .extracting(line -> line.get("others").asDouble())
                .containsExactly(0.1, 0.5, 0.9);
        for (JsonNode line : curve.get("lines")) {
            for (int i = 0; i < curve.get("x").size(); i++) {
                assertThat(line.get("y").get(i).asDouble())
                        .isCloseTo(PlainLabeler.label(curve.get("x").get(i).asDouble(), 0), within(1e-12));
            }
        }
    }

    @Test
    void theOtherFieldsAreHeldAtQuantilesOfTheTrainingRows() {
        JsonNode lines = curve("like").get("lines");

        assertThat(numbers(curve("like").get("x"))).containsExactly(0, 1);
        double[] usual = Arrays.stream(table.split().train())
                .mapToDouble(row -> table.feedback().get("watchTime")[row])
                .sorted()
                .toArray();
        assertThat(usual).hasSize(361 - 1);
        double median = (usual[179] + usual[180]) / 2;
        assertThat(lines.at("/1/y/0").asDouble()).isCloseTo(PlainLabeler.label(median, 0), within(1e-12));
        assertThat(lines.at("/1/y/1").asDouble()).isCloseTo(PlainLabeler.label(median, 1), within(1e-12));
        assertThat(lines.at("/0/y/0").asDouble()).isLessThan(lines.at("/2/y/0").asDouble());
    }

    @Test
    void aSurfaceHasARowForEachYAndAColumnForEachX() {
        JsonNode surface = json().get("surfaces").get(0);

        assertThat(json().get("surfaces")).hasSize(1);
        assertThat(surface.at("/x/field").asText()).isEqualTo("watchTime");
        assertThat(surface.at("/y/field").asText()).isEqualTo("duration");
        JsonNode label = surface.get("label");
        assertThat(label).hasSameSizeAs(surface.at("/y/values"));
        for (JsonNode row : label) {
            assertThat(row).hasSameSizeAs(surface.at("/x/values"));
            assertThat(row.get(3).asDouble())
                    .isCloseTo(PlainLabeler.label(surface.at("/x/values/3").asDouble(), 0), within(1e-12));
        }
    }

    @Test
    void everyTrainingRowIsInOneGroupOfItemDuration() {
        JsonNode groups = json().get("groups");

        int rows = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (JsonNode group : groups) {
            rows += group.get("rows").asInt();
            assertThat(group.get("from").asDouble()).isGreaterThan(last);
            last = group.get("to").asDouble();
            assertThat(group.get("quantiles").fieldNames())
                    .toIterable()
                    .containsExactly("0.1", "0.25", "0.5", "0.75", "0.9");
            assertThat(numbers(group.get("quantiles"))).isSorted();
        }
        assertThat(rows).isEqualTo(table.split().train().length);
    }

    @Test
    void testRowsTakeNoPart() {
        ObjectNode before = json();
        for (int row : table.split().test()) {
            table.feedback().get("watchTime")[row] = 1e6;
        }
        assertThat(json()).isEqualTo(before);
    }

    @Test
    void aLogInWhichAllRowsAreAlikeHasCurvesOfOnePointAndARuleOfOneNumber() {
        Arrays.fill(table.feedback().get("like"), 0);
        Arrays.fill(table.feedback().get("watchTime"), 7);
        Arrays.fill(table.itemDuration().orElseThrow(), 30);

        ObjectNode json = json();

        assertThat(numbers(curve("watchTime").get("x"))).containsExactly(7);
        assertThat(json.get("groups")).hasSize(1);
        assertThat(json.at("/surfaces/0/label").toString()).matches("\\[\\[0\\.\\d+]]");
        assertThat(json.at("/rule/text").asText()).isEqualTo("label = 0.51 for every row");
        assertThat(json.at("/rule/rSquared").isNull()).isTrue();
        assertThat(json.toString()).doesNotContain("NaN");
    }

    @Test
    void aLogMayHaveNeitherExplicitFeedbackNorAnItemDuration() {
        LogSpec watchTimeAlone = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                Optional.empty(),
                log.watchTime(),
                log.feedback().subList(1, 2),
                List.of(),
                List.of());

        JsonNode json = LabelExplanation.of(watchTimeAlone, table, PlainLabeler.ofWatchTime())
                .toJson();

        assertThat(json.get("curves")).hasSize(1);
        assertThat(json.get("surfaces")).isEmpty();
        assertThat(json.get("groups")).isEmpty();
        assertThat(json.at("/rule/text").asText()).contains("watchTime").doesNotContain("like");
    }

    private JsonNode curve(String field) {
        for (JsonNode curve : json().get("curves")) {
            if (curve.get("field").asText().equals(field)) {
                return curve;
            }
        }
        throw new AssertionError("no curve of " + field);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        int i = 0;
        for (JsonNode number : array) {
            numbers[i++] = number.asDouble();
        }
        return numbers;
    }
}
