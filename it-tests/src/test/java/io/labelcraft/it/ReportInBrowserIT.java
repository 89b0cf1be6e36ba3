package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report as people see it: of every command, of a single user, full of awkward names, and of hardly any numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserIT {

    /** By how many pixels the page is wider than its window. */
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** For each chart, how many things it drew. */
    private static final String DRAWN =
            "[...document.querySelectorAll('figure')].map(f => f.querySelectorAll('svg path, svg text').length)";

    private static final String CHART_TEXT =
            "[...document.querySelectorAll('figure svg text')].map(t => t.getAttribute('fill'))";

    private Browser browser;
    private Path folder;

    @BeforeAll
    void start() throws IOException {
        browser = Browser.start();
        folder = Files.createDirectories(Path.of(System.getProperty("it.folder"), "report"));
        for (String name : List.of("full", "minimal", "awkward", "ablation", "sweep", "transfer", "scarce")) {
            try (InputStream json = getClass().getResourceAsStream("/report/" + name + ".json")) {
                Report.write(folder.resolve(name + ".html"), new ObjectMapper().readTree(json));
            }
        }
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "full, 1280, light",
        "full, 1280, dark",
        "full, 360, light",
        "full, 360, dark",
        "minimal, 1280, light",
        "minimal, 360, dark",
        "awkward, 1280, dark",
        "awkward, 360, light",
        "ablation, 1280, light",
        "ablation, 390, dark",
        "sweep, 1280, dark",
        "sweep, 390, light",
        "transfer, 1280, light",
        "transfer, 390, dark",
        "scarce, 1280, light",
        "scarce, 390, dark"
    })
    void drawsEveryChartAndFitsTheWindowWithoutErrorsOrRequests(String name, int width, String scheme)
            throws IOException {
        Path page = folder.resolve(name + ".html");
        browser.console();
        browser.requests();

        browser.open(page, width, scheme);

        assertThat(browser.evaluate("document.querySelectorAll('figure').length"))
                .isNotEqualTo(0L);
        assertThat(browser.evaluate("document.querySelectorAll('figure[hidden]').length"))
                .isEqualTo(0L);
        assertThat(drawn()).allSatisfy(things -> assertThat((Long) things).isGreaterThan(6));
        assertThat((Long) browser.evaluate(OVERFLOW)).isLessThanOrEqualTo(0);
        assertThat(chartText()).contains(scheme.equals("dark") ? "#e6e8ea" : "#1c1f23");
        browser.photograph(folder.resolve(name + "-" + width + "-" + scheme + ".png"));
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
    }

    @Test
    void saysEverythingWithoutJavaScriptToo() {
        browser.openWithoutJavaScript(folder.resolve("full.html"));

        assertThat(browser.text())
                .contains(
                        "Charts need JavaScript",
                        "LabelCraft has the highest balanced score",
                        "0.979",
                        "[0.963, 0.996]")
                .doesNotContain("minus that of");
    }

    private List<?> drawn() {
        return (List<?>) browser.evaluate(DRAWN);
    }

    @SuppressWarnings("unchecked")
    private List<String> chartText() {
        return (List<String>) browser.evaluate(CHART_TEXT);
    }
}
