package io.labelcraft.cli;

import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.Strings;

/** A nightly run in words. */
record RunText(RunRecord run) {

    /** One sentence or more. */
    String outcome() {
        String version = run.version().orElse("");
        String reasons = run.reasons().stream()
                .map(reason -> Strings.CS.appendIfMissing(reason, "."))
                .collect(Collectors.joining(" "));
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
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(outcome());
        if (run.state() == RunState.REFUSED) {
            lines.add("To publish it all the same: labelcraft:publish -Dlabelcraft.publish.version="
                    + run.version().orElse(""));
        }
        return lines;
    }
}
