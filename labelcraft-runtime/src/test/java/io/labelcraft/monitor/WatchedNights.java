package io.labelcraft.monitor;

import io.labelcraft.ShortVideoSettings;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.HeldRun;
import io.labelcraft.ledger.RunId;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository and a ledger as nights leave them, without the nights. */
final class WatchedNights {

    static final Instant FIRST = Instant.parse("2026-11-01T04:00:00Z");

    private final Path folder;
    private final LabelRepository repository;
    private final RunLedger ledger;
    private int nights;

    WatchedNights(Path folder) {
        this.folder = folder;
        this.repository = LabelRepository.open(store(), Clock.fixed(FIRST, ZoneOffset.UTC));
        this.ledger = RunLedger.open(store().resolve("runs"));
    }

    private Path store() {
        return folder.resolve("label-versions");
    }

    /** Six hours after the last night began; the next one is due a day after it. */
    Watched watched() {
        Clock morning = Clock.fixed(FIRST.plus(Duration.ofDays(nights - 1L)).plus(Duration.ofHours(6)), ZoneOffset.UTC);
        return new Watched(
                new ShortVideoSettings(folder, "labelcraft.schedule.monitor.port = 0").spec(),
                repository,
                ledger,
                () -> Optional.of(FIRST.plus(Duration.ofDays(nights))),
                morning);
    }

    private RunRecord begin() {
        Instant started = FIRST.plus(Duration.ofDays(nights++));
        return RunRecord.begin(RunId.at(started), "short-video", "node-1", started);
    }

    String published(double usage) {
        RunRecord run = begin();
        LabelVersion version = repository.add(labels());
        repository.makeCurrent(version.id());
        ledger.record(measured(run, usage, 0.02)
                .stored(version.id())
                .ended(RunState.PUBLISHED, run.started().plusSeconds(300), List.of()));
        return version.id();
    }

    String refused(double usage, String reason) {
        RunRecord run = begin();
        LabelVersion version = repository.add(labels());
        ledger.record(measured(run, usage, 0.9)
                .stored(version.id())
                .ended(RunState.REFUSED, run.started().plusSeconds(300), List.of(reason)));
        return version.id();
    }

    void failed(String reason) {
        RunRecord run = begin();
        ledger.record(run.ended(RunState.FAILED, run.started().plusSeconds(60), List.of(reason)));
    }

    /** A run that is training. */
    HeldRun atWork() {
        return ledger.begin(begin().in(RunPhase.TRAINING)).orElseThrow();
    }

    private static RunRecord measured(RunRecord run, double usage, double drift) {
        return run.of(new RunRecord.Log("ab", 1000, 3))
                .spent(RunPhase.INPUT, Duration.ofMillis(1500))
                .spent(RunPhase.TRAINING, Duration.ofSeconds(290))
                .measured(
                        Map.of("usage", usage),
                        List.of(
                                Finding.of("rows", "all", true, 1000, 700, "1,000 rows; at least 700 are expected"),
                                Finding.of("drift", "like", drift < 0.25, drift, 0.25, "like has moved"),
                                Finding.of("drift", "labels", true, 0.01, 0.25, "labels have moved")));
    }

    private Path labels() {
        try {
            Path run = Files.createDirectories(folder.resolve("run"));
            Files.writeString(run.resolve("labels.csv"), "user,item,time,log_row,label\n1,2,3," + nights + ",0.5\n");
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
