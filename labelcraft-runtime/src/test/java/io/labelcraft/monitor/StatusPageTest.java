package io.labelcraft.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ledger.HeldRun;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusPageTest {

    @TempDir
    private Path folder;

    private Document page(WatchedNights nights) {
        Watched watched = nights.watched();
        return Jsoup.parse(
                new StatusPage(watched.spec(), watched.status()).page().html());
    }

    private static List<String> lead(Document page) {
        return page.select(".lead p").eachText();
    }

    private static List<String> firstRow(Document page, String section) {
        return page.select("#" + section + " tbody tr").first().select("th, td").eachText();
    }

    @Test
    void saysAtOnceThatAllIsWell() {
        WatchedNights nights = new WatchedNights(folder);
        nights.published(0.4);
        String version = nights.published(0.5);

        Document page = page(nights);

        assertThat(page.title()).isEqualTo("Labels of short-video: all is well");
        assertThat(lead(page))
                .satisfiesExactly(
                        published -> assertThat(published).startsWith("Version " + version + " is published."),
                        last -> assertThat(last)
                                .isEqualTo("The last run ended at 2026-11-02 04:05:00, 5 hours ago. Published version "
                                        + version + "."),
                        next -> assertThat(next).isEqualTo("The next run is due at 2026-11-03 04:00:00, in 18 hours."));
    }

    @Test
    void aRefusedNightIsToldWithItsReasonAndTheLastSuccess() {
        WatchedNights nights = new WatchedNights(folder);
        String good = nights.published(0.4);
        String bad = nights.refused(0.1, "like is 0 in all new rows");

        Document page = page(nights);

        assertThat(page.title()).endsWith("the last run was refused");
        assertThat(lead(page))
                .anyMatch(text -> text.startsWith("Version " + good))
                .anyMatch(text -> text.endsWith("Refused version " + bad
                        + "; the published labels stay as they are. like is 0 in all new rows."))
                .contains("The last success was at 2026-11-01 04:05:00, 29 hours ago.");
        assertThat(firstRow(page, "runs")).element(1).isEqualTo("refused");
        assertThat(page.select("#runs details")
                        .first()
                        .select("tbody tr")
                        .first()
                        .text())
                .startsWith("drift like failed 0.900 0.250");
    }

    @Test
    void aFailedRunKeepsWhatIsPublishedAndSaysWhy() {
        WatchedNights nights = new WatchedNights(folder);
        String good = nights.published(0.4);
        nights.failed("There is no log.");

        assertThat(page(nights).title()).endsWith("the last run failed");
        assertThat(lead(page(nights))).first().asString().contains(good);
        assertThat(page(nights).select("#versions tbody tr").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("published");
    }

    @Test
    void aRunAtWorkIsToldWithItsPhase() {
        WatchedNights nights = new WatchedNights(folder);
        nights.published(0.4);

        try (HeldRun unused = nights.atWork()) {
            Document page = page(nights);

            assertThat(lead(page)).contains("A run is at work since 2026-11-02 04:00:00, in the phase training.");
            assertThat(page.title()).endsWith("all is well");
        }
    }

    @Test
    void nothingYetIsNotAFault() {
        Document page = page(new WatchedNights(folder));

        assertThat(page.title()).endsWith("no run yet");
        assertThat(lead(page)).first().isEqualTo("No labels are published yet.");
        assertThat(page.select("#objectives, #drift")).isEmpty();
    }

    @Test
    void objectivesAndDriftHaveAChartAndTheSameInATable() {
        WatchedNights nights = new WatchedNights(folder);
        nights.published(0.4);
        nights.refused(0.1, "like has moved");
        nights.published(0.5);

        Document page = page(nights);

        assertThat(page.select("#objectives figure script").first().data())
                .contains("\"values\":[0.4,null,0.5]", "\"values\":[null,0.1,null]", "11-02 04:00");
        assertThat(page.select("#objectives details tbody tr").eachText())
                .containsExactly("2026-11-03 04:00:00 0.500", "2026-11-02 04:00:00 0.100", "2026-11-01 04:00:00 0.400");
        assertThat(page.select("#drift tbody tr").eachText())
                .containsExactly("like 0.020 0.250 passed", "labels 0.010 0.250 passed");
        assertThat(page.select("#drift figure script").first().data()).contains("[0.02,0.9,0.02]");
    }

    @Test
    void hasNothingToPressAndFetchesNothing() {
        WatchedNights nights = new WatchedNights(folder);
        nights.published(0.4);

        Document page = page(nights);

        assertThat(page.select("button, form, input, a:not([href^=#]), link, img, script[src], iframe"))
                .isEmpty();
    }

    @Test
    void whatAReasonSaysIsTextAndNeverMarkup() {
        WatchedNights nights = new WatchedNights(folder);
        nights.failed("<script>alert(1)</script><b>bold</b>");

        Document page = page(nights);

        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("script")).noneMatch(script -> script.data().startsWith("alert"));
        assertThat(lead(page)).anyMatch(text -> text.contains("<b>bold</b>"));
    }

    @Test
    void manyRunsAreFoldedAway() {
        WatchedNights nights = new WatchedNights(folder);
        for (int night = 0; night < 40; night++) {
            nights.failed("There is no log.");
        }

        Document page = page(nights);

        assertThat(page.select("#runs > .table tbody tr")).hasSize(14);
        assertThat(page.select("#runs details summary").eachText()).containsExactly("26 earlier runs");
        assertThat(page.select("#runs details tbody tr")).hasSize(26);
    }
}
