package io.labelcraft.baseline;

import io.labelcraft.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixed labels by name. A name such as {@code WT+EF} stands for several heads whose scores are added. */
public final class FixedLabels {

    private static final List<FixedLabel> ALL = List.of(
            new WatchTimeLabel(),
            new ExplicitFeedbackLabel(),
            new CompletionLabel(),
            new CompletionRatioLabel(),
            new DurationQuantileLabel());

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
        return heads(method).stream().allMatch(head -> switch (head.name()) {
            case "EF" -> feedback.explicit().isPresent();
            case "WT" -> feedback.watchTime().isPresent();
            default ->
                feedback.watchTime().isPresent() && feedback.itemDuration().isPresent();
        });
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
