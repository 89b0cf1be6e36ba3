package io.labelcraft.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.LabelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Folders as a run leaves them, as far as the gate reads them. */
final class RunFiles {

    static final String GOOD_METRICS =
            """
            {"rows": {"read": 1000, "refused": 1}, "objectives": ["usage"], "collapsed": ["EF"],
             "methods": {"LabelCraft": {"M1": {"mean": 0.4}}, "EF": {"M1": {"mean": 0.3}}},
             "published": {"version": "20261124T031500.123Z-1a2b3c4d", "means": {"usage": 0.4},
                           "difference": {"usage": {"mean": 0.001, "low": -0.003, "high": 0.005}}}}
            """;

    private RunFiles() {}

    /** The limits of reference.conf. */
    static ScheduleSpec.Gate limits(ScheduleSpec.Approval approval) {
        return new ScheduleSpec.Gate(approval, 0.25, 0.1, 0.7, 0.005, 0.25, 1.5, 0.5, 0.5, 0.5, 0.01, 0.5, 0.3);
    }

    static Path write(Path run, List<Row> rows, String metrics) throws IOException {
        Files.createDirectories(run);
        NightRows.table(rows).write(run.resolve("labels.csv"));
        Files.writeString(run.resolve("metrics.json"), metrics);
        return run;
    }

    /** The same without the detour through files. */
    static GateDecision decide(List<Row> published, List<Row> tonight) {
        LabelTable labels = NightRows.table(tonight);
        return new Gate(limits(ScheduleSpec.Approval.AUTOMATIC))
                .decide(new Night(
                        labels,
                        metrics(GOOD_METRICS),
                        Optional.of(new Comparison(NightRows.table(published), labels))));
    }

    static RunMetrics metrics(String json) {
        try {
            return new RunMetrics(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** What the gate of reference.conf says of two nights that both wrote files. */
    static GateDecision decide(Path folder, List<Row> published, List<Row> tonight) throws IOException {
        Path before = write(folder.resolve("published"), published, GOOD_METRICS);
        Path run = write(folder.resolve("tonight"), tonight, GOOD_METRICS);
        return new Gate(limits(ScheduleSpec.Approval.AUTOMATIC))
                .decide(run, Optional.of(new LabelVersion("20261124T031500.123Z-1a2b3c4d", before)));
    }
}
