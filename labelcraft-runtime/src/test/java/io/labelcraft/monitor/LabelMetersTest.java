package io.labelcraft.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelMetersTest {

    @TempDir
    private Path folder;

    private final MeterRegistry registry = new SimpleMeterRegistry();

    private double value(String name, String... tags) {
        return registry.get(name)
                .tags("model", "short-video")
                .tags(tags)
                .gauge()
                .value();
    }

    private void bind(WatchedNights nights) {
        LabelMeters meters = new LabelMeters(nights.watched());
        meters.bindTo(registry);
        meters.refresh();
    }

    @Test
    void tellsOfTheLastRunAndTheLastSuccess() {
        WatchedNights nights = new WatchedNights(folder);
        String version = nights.published(0.4);
        nights.refused(0.1, "like has moved");

        bind(nights);

        double first = WatchedNights.FIRST.getEpochSecond();
        assertThat(value("labelcraft.last.success.timestamp")).isEqualTo(first + 300);
        assertThat(value("labelcraft.last.run.timestamp", "state", "refused")).isEqualTo(first + 86_400 + 300);
        assertThat(value("labelcraft.last.run.timestamp", "state", "failed")).isNaN();
        assertThat(value("labelcraft.next.run.timestamp")).isEqualTo(first + 2 * 86_400);
        assertThat(value("labelcraft.runs", "state", "refused")).isEqualTo(1);
        assertThat(value("labelcraft.runs", "state", "failed")).isZero();
        assertThat(value("labelcraft.last.run.phase.duration", "phase", "training"))
                .isEqualTo(290);
        assertThat(value("labelcraft.last.run.phase.duration", "phase", "gate")).isZero();
        assertThat(value("labelcraft.last.run.rows", "kind", "accepted")).isEqualTo(1000);
        assertThat(value("labelcraft.last.run.rows", "kind", "refused")).isEqualTo(3);
        assertThat(value("labelcraft.objective", "objective", "usage")).isEqualTo(0.1);
        assertThat(value("labelcraft.drift", "field", "like")).isEqualTo(0.9);
        assertThat(value("labelcraft.published.version", "version", version)).isEqualTo(1);
        assertThat(value("labelcraft.store.readable")).isEqualTo(1);
        assertThat(value("labelcraft.run.active")).isZero();
    }

    @Test
    void anotherVersionTakesThePlaceOfTheFormer() {
        WatchedNights nights = new WatchedNights(folder);
        String former = nights.published(0.4);
        LabelMeters meters = new LabelMeters(nights.watched(), Duration.ofNanos(1));
        meters.bindTo(registry);
        meters.refresh();
        assertThat(value("labelcraft.published.version", "version", former)).isEqualTo(1);

        String version = nights.published(0.5);
        meters.refresh();

        assertThat(registry.find("labelcraft.published.version")
                        .tag("version", version)
                        .gauge())
                .isNotNull();
        assertThat(registry.find("labelcraft.published.version")
                        .tag("version", former)
                        .gauge())
                .isNull();
    }

    @Test
    void knowsNothingOfAnEmptyLedgerAndSaysSo() {
        bind(new WatchedNights(folder));

        assertThat(value("labelcraft.last.success.timestamp")).isNaN();
        assertThat(value("labelcraft.last.run.rows", "kind", "accepted")).isNaN();
        assertThat(value("labelcraft.store.readable")).isEqualTo(1);
        assertThat(registry.find("labelcraft.published.version").gauges()).isEmpty();
    }

    @Test
    void aLedgerThatCannotBeReadIsAMetricAndNoFault() throws IOException {
        WatchedNights nights = new WatchedNights(folder);
        nights.published(0.4);
        Path runs = folder.resolve("label-versions/runs");
        Files.move(runs, folder.resolve("moved"));
        Files.writeString(runs, "not a folder");

        bind(nights);

        assertThat(value("labelcraft.store.readable")).isZero();
        assertThat(value("labelcraft.last.success.timestamp")).isNaN();
    }

    @Test
    void versionsMayChangeInTheMidstOfAScrape() {
        WatchedNights nights = new WatchedNights(folder);
        PrometheusMeterRegistry scraped = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new LabelMeters(nights.watched(), Duration.ofNanos(1)).bindTo(scraped);

        for (int night = 0; night < 10; night++) {
            String version = nights.published(0.1 * night);
            scraped.scrape();

            assertThat(scraped.scrape())
                    .containsOnlyOnce("labelcraft_published_version{")
                    .contains("version=\"" + version + "\"")
                    .contains("objective=\"usage\"} " + 0.1 * night);
        }
    }
}
