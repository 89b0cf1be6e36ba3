package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of a service, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelNights nights;
    private StandaloneProject project;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        nights = LabelNights.in("labels-for-service", 60, 40, 10);
        nights.publish(1);
        project = StandaloneProject.copyOf("service", "service");
        service = RunningService.start(project, nights.repository());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aUserGetsAsManyItemsAsAskedForFromThePublishedVersion() throws Exception {
        String version = nights.publish(2);
        JsonNode answer = answerFrom(version);

        assertThat(answer.get("user").asText()).isEqualTo("17");
        Set<String> items = new HashSet<>();
        answer.get("recommendations").forEach(item -> items.add(item.get("item").asText()));
        assertThat(items).hasSize(3);
    }

    /** Asks until the service has noticed the version. */
    private JsonNode answerFrom(String version) throws Exception {
        JsonNode answer;
        do {
            answer = answer(service);
        } while (!answer.get("version").asText().equals(version));
        return answer;
    }

    private static JsonNode answer(RunningService asked) throws Exception {
        HttpResponse<String> response = asked.get("/recommendations?user=17&k=3");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/recommendations?user=new%20user, 200, recommendations",
        "/health, 200, status",
        "/recommendations, 400, error",
        "/recommendations?k=3, 400, error",
        "/recommendations?user=17&k=0, 400, error",
        "/recommendations?user=17&k=101, 400, error",
        "/recommendations?user=17&k=many, 400, error",
        "/, 404, error",
        "/recommendations/17, 404, error"
    })
    void everyRequestIsAnsweredInJson(String request, int status, String field) throws Exception {
        HttpResponse<String> response = service.get(request);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(JSON.readTree(response.body()).hasNonNull(field)).isTrue();
    }

    @Test
    void onSigtermRequestsUnderWayAreAnsweredWhole() throws Exception {
        try (RunningService stopped = RunningService.start(project, nights.repository())) {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int user = 0; user < 200; user++) {
                asked.add(stopped.ask("/recommendations?user=" + user + "&k=100"));
            }
            asked.get(0).join();
            stopped.stop();

            assertThat(stopped.lastOutput()).isEqualTo("Stopped.");
            asked.forEach(ServiceIT::assertAnsweredWholeOrRefused);
        }
    }

    /** The client says how many bytes are missing of an answer that broke off. */
    private static void assertAnsweredWholeOrRefused(CompletableFuture<HttpResponse<String>> asked) {
        try {
            HttpResponse<String> response = asked.join();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).endsWith("]}");
        } catch (CompletionException refused) {
            assertThat(refused).hasMessageNotContaining("content-length");
        }
    }

    /** Its first labels are learned before it listens; then the log grows by a day, and a night learns the next. */
    @Test
    void theNightlyJobInsideReplacesTheLabelsUnderTheRequests() throws Exception {
        StandaloneProject tiny = StandaloneProject.withTinyLog("tiny", "learned-by-service");
        Path log = tiny.file("feedback.csv");
        List<String> rows = Files.readAllLines(log);
        Files.write(log, rows.subList(0, rows.size() - 100));
        tiny.replace("labelcraft.conf", "schedule.retry", "schedule.cron = \"* * * * * ?\"\n  schedule.retry");
        BuildResult compiled = tiny.run("process-classes");
        assertThat(compiled.succeeded()).as(compiled.text()).isTrue();

        try (RunningService learning = RunningService.learning(
                StandaloneProject.copyOf("service", "learning-service"),
                tiny.file(""),
                tiny.file("label-versions/tiny"))) {
            String first = answer(learning).get("version").asText();
            Files.write(log, rows);
            while (answer(learning).get("version").asText().equals(first)) {
                assertThat(answer(learning).get("recommendations")).hasSize(3);
            }
            learning.stop();

            assertThat(learning.lastOutput()).endsWith("Stopped.");
        }
    }
}
