package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status page of a schedule in the foreground, after nights of which one was refused and one found no log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusPageIT {

    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String DRAWN =
            "[...document.querySelectorAll('figure')].map(f => f.querySelectorAll('svg path, svg text').length)";

    private Path pictures;
    private ChildJvm schedule;
    private URI page;
    private Browser browser;

    @BeforeAll
    void liveThroughSomeNights(@TempDir Path base) throws Exception {
        pictures = Files.createDirectories(Path.of(System.getProperty("it.folder"), "status-page"));
        NightlyProject project = NightlyProject.in(
                new LabelPlace(base, Optional.empty()),
                "labelcraft.schedule.retry.attempts = 1",
                "labelcraft.schedule.cron = \"0 0 4 1 1 ?\"");
        for (int night : List.of(2, 3, 4)) {
            project.writeLog(night);
            run(project);
        }
        Files.delete(project.file("feedback.csv"));
        run(project);
        schedule = project.byTheClock();
        page = address(schedule);
        browser = Browser.start();
    }

    private static void run(NightlyProject project) throws Exception {
        try (ChildJvm night = project.once()) {
            night.end();
        }
    }

    private static URI address(ChildJvm schedule) throws Exception {
        String said = "Status page at ";
        for (String line = schedule.line(); line != null; line = schedule.line()) {
            if (line.startsWith(said)) {
                return URI.create(line.substring(said.length(), line.indexOf(',')));
            }
        }
        throw new AssertionError("the schedule ended before it told its status page's address");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (schedule != null) {
            schedule.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
    void drawsItsChartsAndFitsTheWindowWithoutErrorsOrRequests(int width, String scheme) throws Exception {
        browser.console();
        browser.requests();

        browser.open(page, width, scheme);

        assertThat((List<?>) browser.evaluate(DRAWN)).isNotEmpty().allSatisfy(things -> assertThat((Long) things)
                .isGreaterThan(6));
        assertThat((Long) browser.evaluate(OVERFLOW)).isLessThanOrEqualTo(0);
        assertThat(browser.evaluate("document.querySelectorAll('button, form, input').length"))
                .isEqualTo(0L);
        browser.photograph(pictures.resolve(width + "-" + scheme + ".png"));
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toString());
    }

    @Test
    void saysWhatHappenedAndWhy() {
        browser.open(page, 1280, "light");

        assertThat(browser.text())
                .contains("the last run failed", "feedback.csv does not exist", "The last success was at", "refused")
                .contains("The next run is due at");
    }

    @Test
    void theMetricsCountTheNights() throws Exception {
        String metrics = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page.resolve("metrics")).build(), BodyHandlers.ofString())
                .body();

        assertThat(metrics)
                .contains("labelcraft_runs{model=\"short-video\",state=\"published\"} 2.0")
                .contains("labelcraft_runs{model=\"short-video\",state=\"refused\"} 1.0")
                .contains("labelcraft_runs{model=\"short-video\",state=\"failed\"} 1.0");
    }
}
