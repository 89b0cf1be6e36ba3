package io.labelcraft.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.ShortVideoSettings;
import io.labelcraft.UserException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorServerTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private WatchedNights nights;
    private MonitorServer server;

    @BeforeEach
    void start() {
        nights = new WatchedNights(folder);
        nights.published(0.4);
        server = MonitorServer.start(nights.watched());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void listensAtLoopbackAlone() {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theStatusPageLetsNoOtherScriptRunAndIsNotKept() throws Exception {
        HttpResponse<String> page = ask("GET", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Labels of short-video: all is well");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("http"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void metricsAreInTheFormOfPrometheusAndUpToDate() throws Exception {
        String metrics = ask("GET", "/metrics").body();

        assertThat(metrics)
                .contains("# HELP labelcraft_last_success_timestamp_seconds When labels were last published")
                .contains("# TYPE labelcraft_runs gauge")
                .containsPattern("labelcraft_published_version\\{model=\"short-video\",version=\"20261101T\\S+\"} 1.0")
                .contains("labelcraft_drift{field=\"like\",model=\"short-video\"} 0.02")
                .contains("labelcraft_objective{model=\"short-video\",objective=\"usage\"} 0.4")
                .contains("labelcraft_last_run_phase_duration_seconds{model=\"short-video\",phase=\"training\"} 290.0");
    }

    @Test
    void aHeadHasTheHeadersAndNoBody() throws Exception {
        HttpResponse<String> head = ask("HEAD", "/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeChanged(String method) throws Exception {
        assertThat(ask(method, "/").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/labels.csv", "/../pom.xml", "/metrics/", "/%2e%2e/current", "//"})
    void thereIsNothingElse(String path) throws Exception {
        assertThat(ask("GET", path.equals("//") ? "/x//" : path).statusCode()).isEqualTo(404);
    }

    @Test
    void answersEvenIfNothingCanBeRead() throws Exception {
        Path runs = folder.resolve("label-versions/runs");
        Files.move(runs, folder.resolve("moved"));
        Files.writeString(runs, "not a folder");

        assertThat(ask("GET", "/").body()).contains("Labels of short-video: unknown", "cannot be read");
        assertThat(ask("GET", "/metrics").body()).contains("labelcraft_store_readable{model=\"short-video\"} 0.0");
        assertThat(ask("GET", "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut() {
        Watched taken = new Watched(
                new ShortVideoSettings(
                                folder,
                                "labelcraft.schedule.monitor.port = "
                                        + server.address().getPort())
                        .spec(),
                nights.watched().repository(),
                nights.watched().ledger(),
                nights.watched().nextFiring(),
                nights.watched().clock());

        assertThatThrownBy(() -> MonitorServer.start(taken))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("127.0.0.1:" + server.address().getPort())
                .hasMessageContaining("labelcraft.schedule.monitor.port");
    }

    @Test
    void afterItsEndNobodyListens() {
        URI address = server.address();
        server.close();

        assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
                .isInstanceOf(java.net.ConnectException.class);
    }
}
