package io.labelcraft.baseline;

import io.labelcraft.UserException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixed labels by name. A name such as {@code WT+EF} stands for several heads whose scores are added. */
public final class FixedLabels {

    private static final List<FixedLabel> ALL = List.of(
            new WatchTimeLabel(),
            new ExplicitFeedbackLabel(),
            new CompletionLabel(),
            new CompletionRatioLabel(),
            new DurationQuantileLabel(),
            new WatchTimeGainLabel());

    private static final Map<String, FixedLabel> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FixedLabel::name, Function.identity()));

    private FixedLabels() {}

    /**
     * The heads of a method: one recommender is trained on each.
     *
     * @throws UserException if a part of the name is unknown
     */
    public static List<FixedLabel> heads(String method) {
        return Arrays.stream(method.split("\\+", -1)).map(FixedLabels::head).toList();
    }

    /** Whether the log has the columns that all heads of a method need. */
    public static boolean computable(String method, WatchFeedback feedback) {
        return missing(method, feedback).isEmpty();
    }

    /** What the heads of a method need and the log does not have, e.g. {@code item duration}; empty if it can be computed. */
    public static Set<String> missing(String method, WatchFeedback feedback) {
        Set<String> missing = new LinkedHashSet<>();
        for (FixedLabel head : heads(method)) {
            boolean explicit = head instanceof ExplicitFeedbackLabel;
            if (explicit && feedback.explicit().isEmpty()) {
                missing.add("explicit feedback");
            }
            if (!explicit && feedback.watchTime().isEmpty()) {
                missing.add("watch time");
            }
            if (!explicit
                    && !(head instanceof WatchTimeLabel)
                    && feedback.itemDuration().isEmpty()) {
                missing.add("item duration");
            }
        }
        return missing;
    }

    private static FixedLabel head(String name) {
        FixedLabel label = BY_NAME.get(name);
        if (label == null) {
            String known = ALL.stream().map(FixedLabel::name).collect(Collectors.joining(", "));
            throw new UserException("evaluation.fixed-labels: there is no fixed label '" + name + "'. Use any of "
                    + known + ", or several joined by +.");
        }
        return label;
    }
}
