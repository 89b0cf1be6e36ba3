package io.labelcraft.schedule;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs each step of a run with keys and values, as collectors of logs read them; what did not publish is a warning. */
final class LoggedRuns implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.labelcraft.runs");

    @Override
    public void on(Event event) {}

    @Override
    public void on(FeedbackTable log) {}

    @Override
    public void on(RunRecord run) {
        LoggingEventBuilder line = LOG.atLevel(level(run.state()));
        for (Map.Entry<String, Object> value : values(run).entrySet()) {
            line = line.addKeyValue(value.getKey(), value.getValue());
        }
        line.log(String.join(" ", run.reasons()));
    }

    private static Map<String, Object> values(RunRecord run) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run.id());
        values.put("model", run.model());
        values.put("state", run.state().text());
        values.put("phase", run.phase().text());
        values.put("attempt", run.attempts());
        run.log().ifPresent(log -> values.putAll(Map.of("rows", log.rows(), "refused", log.refused())));
        run.version().ifPresent(version -> values.put("version", version));
        return values;
    }

    private static Level level(RunState state) {
        return switch (state) {
            case RUNNING, PUBLISHED, UNCHANGED, HELD, SKIPPED -> Level.INFO;
            case REFUSED, FAILED, LOST -> Level.WARN;
        };
    }
}
