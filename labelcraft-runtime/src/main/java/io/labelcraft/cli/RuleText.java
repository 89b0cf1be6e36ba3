package io.labelcraft.cli;

import io.labelcraft.explanation.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the label rewards: in one line, or for a rule of several lines in a block that the line points to. */
record RuleText(Rule rule) {

    private static final String TITLE = "What the label rewards";

    /** Stands before the closing lines; none where the rule fits into its one. */
    List<String> block() {
        return oneLine()
                ? List.of()
                : Stream.concat(
                                Stream.concat(
                                        Stream.of(TITLE + closeness(", in a rule that comes close ") + ":"),
                                        rule.text().lines().map(line -> "  " + line)),
                                Stream.of(""))
                        .toList();
    }

    String line() {
        return TITLE + (oneLine() ? closeness(" ") + ": " + rule.text() : ": the rule above.");
    }

    private boolean oneLine() {
        return rule.text().lines().count() == 1;
    }

    private String closeness(String before) {
        return Double.isNaN(rule.rSquared())
                ? ""
                : before + String.format(Locale.ROOT, "(R squared %.2f on hold-out rows)", rule.rSquared());
    }
}
