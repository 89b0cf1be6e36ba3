package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import io.labelcraft.PostgresServer;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.cli.LabelCraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small project whose nightly job runs within seconds, each time in a process of its own, without Maven. */
record NightlyProject(LabelPlace place) {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("OMP_NUM_THREADS", "1", "LABELCRAFT_DATABASE_PASSWORD", PostgresServer.PASSWORD);

    /** Writes a project, but for its log. */
    static NightlyProject in(LabelPlace place, String... settings) throws IOException {
        Path base = Files.createDirectories(place.base());
        try (InputStream config = ShortVideoLog.class.getResourceAsStream("/generated/short-video.conf")) {
            Files.copy(config, base.resolve("short-video.conf"));
        }
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                Stream.of(
                                Stream.of(
                                        "labelcraft.evaluation.fixed-labels = [WT]",
                                        "labelcraft.schedule.gate { tolerance = 0.9, balance-tolerance = 0.9, max-drift = 9, max-label-drift = 9, min-label-order = 0 }",
                                        "labelcraft.schedule.monitor.port = 0"),
                                place.settings().stream(),
                                Stream.of(settings))
                        .flatMap(lines -> lines)
                        .toArray(String[]::new));
        return new NightlyProject(place);
    }

    /** Replaces the log by that of another night, at once. Every fifth night it is one that the gate refuses. */
    void writeLog(int night) throws IOException {
        List<String> lines = ShortVideoLog.lines();
        int rows = night % 5 == 4 ? 2 * lines.size() / 3 : lines.size() - night % 40;
        Path next = file("feedback.csv.next");
        ShortVideoLog.write(next, new ArrayList<>(lines.subList(0, rows)));
        Files.move(next, file("feedback.csv"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path file(String name) {
        return place.base().resolve(name);
    }

    /** The job, once and now. */
    ChildJvm once() throws IOException {
        return start("--once");
    }

    /** The job by the clock, until the process is told to end. */
    ChildJvm byTheClock() throws IOException {
        return start();
    }

    private ChildJvm start(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("schedule"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--config", file("short-video.conf").toString()));
        arguments.addAll(List.of("--settings", file("labelcraft.conf").toString()));
        arguments.addAll(List.of("--base", place.base().toString()));
        arguments.addAll(List.of("--output", file("target").toString()));
        return ChildJvm.startOn(
                OuterBuild.classPath(), LabelCraft.class, ENVIRONMENT, arguments.toArray(String[]::new));
    }
}
