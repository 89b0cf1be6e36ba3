package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> WHOLE =
            List.of("comparison", "label", "durations", "tau", "interest", "training", "data", "provenance");

    @TempDir
    private Path folder;

    @Test
    void hasASectionForEachPartInTheOrderThatAReaderWants() throws IOException {
        Document page = page(evaluation("full"));

        assertThat(page.select("main > section[id]").eachAttr("id")).containsExactlyElementsOf(WHOLE);
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactlyElementsOf(WHOLE.stream().map(id -> "#" + id).toList());
        assertThat(page.title()).isEqualTo("Evaluation of short-video");
    }

    @ParameterizedTest
    @CsvSource({"label, label", "tau, tau", "epochs, training", "rows, data", "methods, comparison"})
    void leavesOutThePartThatTheEvaluationLeavesOut(String part, String section) throws IOException {
        ObjectNode evaluation = evaluation("full");
        evaluation.remove(part);

        Document page = page(evaluation);

        assertThat(page.select("#" + section)).isEmpty();
        assertThat(page.select("nav a[href=#" + section + "]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"curves, By field", "surfaces, By two fields", "groups, By group of duration", "rule, As a rule"})
    void leavesOutWhatIsNotKnownOfTheLabel(String part, String heading) throws IOException {
        ObjectNode evaluation = evaluation("full");
        assertThat(page(evaluation).select("#label h3").eachText()).contains(heading);
        ((ObjectNode) evaluation.get("label")).remove(part);

        assertThat(page(evaluation).select("#label h3").eachText()).hasSize(3).doesNotContain(heading);
    }

    @Test
    void hasNoEmptyBoxWhereLittleIsKnown() throws IOException {
        Document page = page(evaluation("minimal"));

        assertThat(page.select("main > section[id]").eachAttr("id"))
                .containsExactly("comparison", "unmeasurable", "data", "provenance");
        assertThat(page.select("#unmeasurable td").eachText())
                .containsExactly("no test user gave explicit feedback", "NEG is missing");
        assertThat(page.select("section, table, tbody, details, .figures")).allMatch(Element::hasText);
    }

    @ParameterizedTest
    @CsvSource({
        "ablation, Ablation of short-video, with nothing left out",
        "sweep, Preference weights of short-video, The front of learned labels covers 4.1% more",
        "transfer, Transfer of short-video, Learned labels help in din"
    })
    void isAPageOfItsOwnForEachCommand(String name, String title, String lead) throws IOException {
        Document page = page(evaluation(name));

        assertThat(page.title()).isEqualTo(title);
        assertThat(page.selectFirst("h1").text()).isEqualTo(title);
        assertThat(page.selectFirst(".lead").text()).contains(lead);
        assertThat(page.select("main > section[id]").eachAttr("id")).containsExactly(name, "data", "provenance");
    }

    @Test
    void isAPageForTauAloneToo() throws IOException {
        ObjectNode evaluation = evaluation("full");
        evaluation.remove(List.of("methods", "label", "epochs"));

        assertThat(page(evaluation).title()).isEqualTo("Sensitivity of short-video to tau");
    }

    @Test
    void showsWhatIsLostWithoutEachPart() throws IOException {
        Document page = page(evaluation("ablation"));
        Element table = page.selectFirst("#ablation table");

        assertThat(table.select("thead th").eachText())
                .containsExactly("Variant", "Difference in C", "Verdict on C", "C", "NWTG", "NEG", "DS [s]");
        assertThat(row(table, "LabelCraft").select("td").eachText()).startsWith("–", "nothing left out");
        assertThat(row(table, "without scaling").select("td").eachText())
                .startsWith("−0.048 [−0.062, −0.034]", "lower", "0.932 [0.915, 0.948]");
        assertThat(row(table, "without warm start").text()).contains("collapsed, not ranked");
        assertThat(page.select("#ablation code").eachText()).contains("-Dlabelcraft.training.balancing.tau=0");
        assertThat(charts(page, "ablation")).hasSize(4).allSatisfy(chart -> assertThat(chart.get("points"))
                .hasSize(10)
                .noneMatch(point -> point.get("name").asText().equals("without warm start")));
    }

    @Test
    void drawsTwoKindsOfPointsForEachPairOfMetricsAndNumbersTheLearnedOnes() throws IOException {
        List<JsonNode> charts = charts(page(evaluation("sweep")), "sweep");

        assertThat(charts)
                .extracting(
                        chart -> chart.get("x").asText() + " " + chart.get("y").asText())
                .containsExactly("NWTG NEG", "NWTG DS [s]", "NEG DS [s]");
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.get("groups").findValuesAsText("method")).containsExactly("learned", "fixed");
            assertThat(chart.get("groups").findValuesAsText("numbered")).containsExactly("true", "false");
            assertThat(chart.get("groups").get(0).get("points")).hasSize(15);
            assertThat(chart.get("groups").get(1).get("points")).hasSize(14);
        });
    }

    @Test
    void saysWhatToWriteToPublishAPoint() throws IOException {
        Document page = page(evaluation("sweep"));

        assertThat(page.select("#sweep h3").eachText())
                .containsExactly("Learned labels", "To publish a point", "Fixed mixes", "Hypervolume");
        assertThat(page.select("#sweep pre").text())
                .isEqualTo("mvn labelcraft:train -Dlabelcraft.objectives.usage.weight=2");
        Element table = page.selectFirst("#sweep .table[aria-label^=What to write] table");
        assertThat(row(table, "1").selectFirst("td").text()).isEqualTo("nothing: the settings as they stand");
        assertThat(row(table, "8").selectFirst("code").wholeText())
                .isEqualTo("labelcraft.objectives.usage.weight = 2\nlabelcraft.objectives.engagement.weight = 2");
    }

    @Test
    void showsHowMuchTheFrontsCover() throws IOException {
        Element table = page(evaluation("sweep")).selectFirst("#sweep .table[aria-label^=Share of the box] table");

        assertThat(row(table, "learned labels").select("td").eachText()).containsExactly("98.2% [95.1%, 101.2%]", "15");
        assertThat(row(table, "difference, paired by user").select("td").eachText())
                .containsExactly("4.1% [1.8%, 6.3%]", "–");
    }

    @Test
    void showsEveryLabelInEveryRecommenderOnOneScale() throws IOException {
        Document page = page(evaluation("transfer"));
        Element differences = page.selectFirst("#transfer table");

        assertThat(row(differences, "mf (LabelCraft, searched with)")
                        .select("td")
                        .eachText())
                .startsWith("WT", "higher", "+0.039 [0.025, 0.053]");
        assertThat(row(differences, "user-based (Mahout)").select("td").eachText())
                .startsWith("D2Q", "not ranked");
        assertThat(page.select("#transfer details .group").eachText())
                .containsExactly(
                        "mf (LabelCraft, searched with)",
                        "din (LabelCraft)",
                        "two-tower (LabelCraft)",
                        "als (Mahout)",
                        "item-based (Mahout)",
                        "user-based (Mahout)");
        List<JsonNode> charts = charts(page, "transfer");
        assertThat(charts.get(0).get("points")).hasSize(5);
        assertThat(charts.subList(1, charts.size()))
                .hasSize(6)
                .allSatisfy(chart -> assertThat(chart.get("points")).hasSize(12))
                .extracting(chart -> chart.get("extent"))
                .containsOnly(charts.get(1).get("extent"));
    }

    @Test
    void hasNoEmptyBoxWhereHardlyAnyNumberIsKnown() throws IOException {
        Document page = page(evaluation("scarce"));

        assertThat(page.select("main > section[id]").eachAttr("id"))
                .containsExactly("ablation", "sweep", "transfer", "unmeasurable", "tau", "data", "provenance");
        assertThat(page.select("section, table, tbody, details, .figures")).allMatch(Element::hasText);
        assertThat(page.text()).doesNotContain("NaN", "null");
    }

    @Test
    void showsADashForWhatIsMissing() throws IOException {
        Element row = row(page(evaluation("minimal")), "LabelCraft");

        assertThat(row.select("td").eachText())
                .containsExactly("–", "0.810 (best) [0.810, 0.810]", "–", "44.2 [44.2, 44.2]", "1");
    }

    @Test
    void groupsMethodsByKindAndMarksTheBestOfEachColumn() throws IOException {
        Document page = page(evaluation("full"));
        Element table = page.selectFirst("#comparison table");

        assertThat(table.select(".group").eachText()).containsExactly("Learned label", "Fixed labels", "Controls");
        assertThat(table.select("thead th").eachText())
                .containsExactly("Method", "C", "NWTG", "NEG", "DS [s]", "M1", "M2", "M3", "Trials");
        assertThat(bestIn(page, "fusion")).isEqualTo(3);
        assertThat(bestIn(page, "WT")).isEqualTo(2);
        assertThat(bestIn(page, "D2Q+EF")).isEqualTo(2);
    }

    @Test
    void marksACollapsedMethodAndRanksItNever() throws IOException {
        ObjectNode evaluation = evaluation("full");
        for (JsonNode method : evaluation.get("methods")) {
            if (method.get("name").asText().equals("constant")) {
                ((ObjectNode) method.get("metrics").get("NWTG")).put("mean", 0.99);
            }
        }

        Document page = page(evaluation);

        assertThat(row(page, "constant").text())
                .contains("collapsed, not ranked")
                .contains("0.990");
        assertThat(bestIn(page, "constant")).isZero();
        assertThat(bestIn(page, "WT")).isEqualTo(2);
    }

    @Test
    void saysEveryNumberOfAChartInATableToo() throws IOException {
        Document page = page(evaluation("full"));

        for (Element section : page.select("section:has(figure)")) {
            assertThat(section.select("table")).as(section.id()).isNotEmpty();
        }
        assertThat(page.select("#durations tbody tr")).hasSize(15);
        assertThat(page.select("#training tbody tr")).hasSize(6);
        assertThat(page.select("#label table")).hasSize(3 + 2 + 1);
        assertThat(page.select("figure:not([hidden])")).isEmpty();
    }

    @Test
    void namesEveryChartForThoseWhoCannotSeeIt() throws IOException {
        Elements charts = page(evaluation("full")).select("figure .chart");

        assertThat(charts).hasSizeGreaterThan(30).allSatisfy(chart -> {
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.attr("aria-label")).isNotBlank();
        });
    }

    @Test
    void showsNamesAsTheyAreWhateverTheyHold() throws IOException {
        Document page = page(evaluation("awkward"));

        assertThat(page.selectFirst("h1").text())
                .isEqualTo("Evaluation of <b>video</b> & \"friends\" </script><script>alert(1)</script>");
        assertThat(page.select("#comparison tbody th").eachText()).contains("E<F & 'G'", "<!--<script>");
        assertThat(page.select("b, i, img")).isEmpty();
        assertThat(page.select("script:not([type])")).hasSize(2);
    }

    @Test
    void givesChartsNoTextThatCouldEndTheirScript() throws IOException {
        Elements data = page(evaluation("awkward")).select("script[type=application/json]");

        assertThat(data).isNotEmpty().allSatisfy(script -> {
            assertThat(script.data()).doesNotContain("<", ">", "&", "\u2028", "\u2029", "NaN");
            assertThat(MAPPER.readTree(script.data()).path("kind").isTextual()).isTrue();
        });
        assertThat(data.eachText()).isEmpty();
        assertThat(data.stream().map(Element::data)).anyMatch(json -> json.contains("\\u003C!--\\u003Cscript\\u003E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal", "awkward", "ablation", "sweep", "transfer", "scarce"})
    void asksForNothingBeyondItself(String name) throws IOException {
        Document page = page(evaluation(name));

        assertThat(page.select("[src], link, base, iframe, object")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import");
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';")
                .contains("'sha256-");
    }

    @Test
    void isTheSameForTheSameEvaluation() throws IOException {
        Report.write(folder.resolve("one.html"), evaluation("full"));
        Report.write(folder.resolve("two.html"), evaluation("full"));

        assertThat(folder.resolve("one.html")).hasSameBinaryContentAs(folder.resolve("two.html"));
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void refusesAnotherSchema() throws IOException {
        ObjectNode evaluation = evaluation("full");
        evaluation.put("schema", 2);

        assertThatThrownBy(() -> Report.write(folder.resolve("report.html"), evaluation))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "This evaluation cannot be shown: its schema is 2, not 1. Evaluate again with this version of"
                                + " LabelCraft.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhereAnEvaluationIsMalformed() throws IOException {
        ObjectNode evaluation = evaluation("full");
        ((ObjectNode) evaluation.get("methods").get(1)).put("kind", "guessed");

        assertThatThrownBy(() -> Report.write(folder.resolve("report.html"), evaluation))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("methods[1].kind")
                .hasMessageContaining("guessed");
    }

    @Test
    void saysWhatToDoWhereItCannotWrite() throws IOException {
        Path nowhere = folder.resolve("nowhere/report.html");

        assertThatThrownBy(() -> Report.write(nowhere, evaluation("minimal")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("write permission");
    }

    private Document page(JsonNode evaluation) throws IOException {
        Path file = folder.resolve("report.html");
        Report.write(file, evaluation);
        return Jsoup.parse(Files.readString(file));
    }

    private static ObjectNode evaluation(String name) throws IOException {
        try (InputStream json = ReportTest.class.getResourceAsStream("/report/" + name + ".json")) {
            return (ObjectNode) MAPPER.readTree(json);
        }
    }

    private static List<JsonNode> charts(Document page, String section) throws IOException {
        List<JsonNode> charts = new ArrayList<>();
        for (Element data : page.select("#" + section + " script")) {
            charts.add(MAPPER.readTree(data.data()));
        }
        return charts;
    }

    private static Element row(Document page, String method) {
        return row(page.selectFirst("#comparison table"), method);
    }

    private static Element row(Element table, String name) {
        return table.select("tbody tr:not(.group)").stream()
                .filter(row -> row.selectFirst("th").ownText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int bestIn(Document page, String method) {
        return row(page, method).select("strong").size();
    }
}
