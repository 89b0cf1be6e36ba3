package io.labelcraft.monitor;

import com.google.common.base.Stopwatch;
import com.google.common.collect.Maps;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Gauges of the nightly job of one model, for any registry of Micrometer. Each has the tag {@code model}; what is not known is NaN.
 * docs/monitoring.md lists them.
 *
 * <p>Versions and runs are read when a gauge is asked for, at most once in five seconds, on the thread that asks.
 */
public final class LabelMeters implements MeterBinder {

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);

    private final Watched watched;
    private final Duration betweenReadings;
    private final List<Named> named = new CopyOnWriteArrayList<>();
    private Optional<Status> last = Optional.empty();
    private Stopwatch since = Stopwatch.createStarted();

    public LabelMeters(Watched watched) {
        this(watched, BETWEEN_READINGS);
    }

    LabelMeters(Watched watched, Duration betweenReadings) {
        this.watched = watched;
        this.betweenReadings = betweenReadings;
    }

    /** Reads now what gauges tell from now on. */
    synchronized void refresh() {
        Status read = watched.withoutVersions();
        last = Optional.of(read);
        since = Stopwatch.createStarted();
        named.forEach(gauges -> gauges.register(read));
    }

    private synchronized Status status() {
        if (last.isEmpty() || since.elapsed().compareTo(betweenReadings) > 0) {
            refresh();
        }
        return last.orElseThrow();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Tags model = Tags.of("model", watched.spec().model());
        Scalars scalars = new Scalars(registry, model);
        scalars.gauge(
                "labelcraft.store.readable",
                "1 if versions and runs can be read",
                seen -> flag(seen.problem().isEmpty()));
        scalars.gauge(
                "labelcraft.run.active",
                "1 while a run is at work",
                seen -> flag(seen.atWork().isPresent()));
        scalars.instant(
                "labelcraft.last.success.timestamp",
                "When labels were last published or found to be up to date",
                seen -> seen.lastSuccess().flatMap(RunRecord::ended));
        scalars.instant("labelcraft.next.run.timestamp", "When a run is due next", Status::nextFiring);
        for (RunState state : RunState.values()) {
            if (state.terminal()) {
                ofState(scalars.with("state", state.text()), state);
            }
        }
        for (RunPhase phase : RunPhase.values()) {
            scalars.with("phase", phase.text())
                    .seconds(
                            "labelcraft.last.run.phase.duration",
                            "How long the last run was in a phase, 0 if it did not come to it",
                            seen -> seen.last().map(run -> run.durations().getOrDefault(phase, Duration.ZERO)));
        }
        rows(scalars.with("kind", "accepted"), RunRecord.Log::rows);
        rows(scalars.with("kind", "refused"), RunRecord.Log::refused);
        named.add(new Named(
                multi("labelcraft.published.version", "1 for the published version", registry, model),
                "version",
                seen -> Maps.toMap(seen.published().stream().toList(), id -> 1.0)));
        named.add(new Named(
                multi("labelcraft.objective", "Objectives of the last run's labels on test users", registry, model),
                "objective",
                seen -> seen.lastMeasured().map(RunRecord::objectives).orElse(Map.of())));
        named.add(new Named(
                multi("labelcraft.drift", "Population stability index by field", registry, model),
                "field",
                LabelMeters::drift));
    }

    private static void ofState(Scalars ofState, RunState state) {
        ofState.gauge("labelcraft.runs", "Runs that the ledger still holds", seen -> seen.runs().stream()
                .filter(run -> run.state() == state)
                .count());
        ofState.instant("labelcraft.last.run.timestamp", "When a run last ended so", seen -> seen.last(state)
                .flatMap(RunRecord::ended));
    }

    private static void rows(Scalars ofKind, ToDoubleFunction<RunRecord.Log> count) {
        ofKind.gauge(
                "labelcraft.last.run.rows",
                "Rows of the log of the last run that read one",
                seen -> seen.runs().stream()
                        .flatMap(run -> run.log().stream())
                        .findFirst()
                        .map(count::applyAsDouble)
                        .orElse(Double.NaN));
    }

    private static double flag(boolean set) {
        return set ? 1 : 0;
    }

    /** Gauges whose tags never change. */
    private final class Scalars {

        private final MeterRegistry registry;
        private final Tags tags;

        Scalars(MeterRegistry registry, Tags tags) {
            this.registry = registry;
            this.tags = tags;
        }

        Scalars with(String tag, String value) {
            return new Scalars(registry, tags.and(tag, value));
        }

        void gauge(String name, String description, ToDoubleFunction<Status> value) {
            gauge(name, description, null, value);
        }

        void instant(String name, String description, Function<Status, Optional<Instant>> when) {
            gauge(name, description, "seconds", seen -> when.apply(seen)
                    .map(instant -> instant.toEpochMilli() / 1000.0)
                    .orElse(Double.NaN));
        }

        void seconds(String name, String description, Function<Status, Optional<Duration>> time) {
            gauge(name, description, "seconds", seen -> time.apply(seen)
                    .map(duration -> duration.toMillis() / 1000.0)
                    .orElse(Double.NaN));
        }

        private void gauge(String name, String description, String unit, ToDoubleFunction<Status> value) {
            Gauge.builder(name, () -> value.applyAsDouble(status()))
                    .description(description)
                    .baseUnit(unit)
                    .tags(tags)
                    .register(registry);
        }
    }

    private static MultiGauge multi(String name, String description, MeterRegistry registry, Tags model) {
        return MultiGauge.builder(name).description(description).tags(model).register(registry);
    }

    private static Map<String, Double> drift(Status seen) {
        return seen.lastCompared().stream()
                .flatMap(run -> Status.drift(run).stream())
                .collect(Collectors.toMap(Finding::subject, Finding::value));
    }

    /** Gauges whose tags are names that are known once there are runs. One that stays is never replaced, for others may read it. */
    private final class Named {

        private final MultiGauge gauges;
        private final String tag;
        private final Function<Status, Map<String, Double>> values;

        Named(MultiGauge gauges, String tag, Function<Status, Map<String, Double>> values) {
            this.gauges = gauges;
            this.tag = tag;
            this.values = values;
        }

        void register(Status seen) {
            gauges.register(values.apply(seen).keySet().stream().map(this::row).toList(), false);
        }

        private Row<Supplier<Number>> row(String name) {
            return Row.of(Tags.of(tag, name), () -> values.apply(status()).getOrDefault(name, Double.NaN));
        }
    }
}
