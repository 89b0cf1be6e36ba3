package io.labelcraft.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.lang3.Strings;

/** A nightly run in words. */
public record RunInWords(RunRecord run) {

    /** One sentence or more, with every reason. */
    public String outcome() {
        return outcome(run.reasons().stream().map(RunInWords::sentence).collect(Collectors.joining(" ")));
    }

    /** The same with the first reason alone, and how many more there are. */
    public String brief() {
        int more = run.reasons().size() - 1;
        return outcome(
                run.reasons().stream().findFirst().map(RunInWords::sentence).orElse("")
                        + (more > 0 ? " (And " + more + (more == 1 ? " more reason.)" : " more reasons.)") : ""));
    }

    private static String sentence(String reason) {
        return Strings.CS.appendIfMissing(reason, ".");
    }

    private String outcome(String reasons) {
        String version = run.version().orElse("");
        return switch (run.state()) {
            case RUNNING -> "Run " + run.id() + " is at work.";
            case PUBLISHED -> "Published version " + version + ".";
            case UNCHANGED -> "Nothing to publish. " + reasons;
            case REFUSED -> "Refused version " + version + "; the published labels stay as they are. " + reasons;
            case HELD -> "Held version " + version + ". " + reasons;
            case FAILED -> "The run failed, and the published labels stay as they are. " + reasons;
            case SKIPPED -> "The run was skipped. " + reasons;
            case LOST -> "The run was lost. " + reasons;
        };
    }

    /** For a terminal: the outcome, and what can be done about it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(outcome());
        if (run.state() == RunState.REFUSED) {
            lines.add("To publish it all the same: labelcraft:publish -Dlabelcraft.publish.version="
                    + run.version().orElse(""));
        }
        return lines;
    }

    /** How long its phases took, waits between attempts included. */
    public String took() {
        return took(run.durations().values().stream().reduce(Duration.ZERO, Duration::plus));
    }

    /** As in 12.3s, 4m 5s or 6h 7m. */
    public static String took(Duration duration) {
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0);
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + "m " + duration.toSecondsPart() + "s"
                : duration.toHours() + "h " + duration.toMinutesPart() + "m";
    }
}
