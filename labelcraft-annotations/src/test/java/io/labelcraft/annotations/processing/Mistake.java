package io.labelcraft.annotations.processing;

/**
 * A source with one mistake and what must be said about it.
 *
 * @param source of {@code com.example.Impression} without its imports, the place of the mistake between « and »
 * @param message whole, without the id
 */
record Mistake(Problem problem, String source, String message) {

    private static final String FAULTLESS =
            """
            @LabelModel(name = "short-video", objectives = {
                @Objective(name = "usage", mean = "watchTime"),
                @Objective(name = "engagement", any = {"like", "replays"}),
                @Objective(name = "retention", spread = "duration")})
            public record Impression(
                @UserId long user,
                @ItemId long video,
                @ItemFeature String tag,
                @EventTime(MILLISECONDS) long time,
                @WatchTime(SECONDS) double watchTime,
                @ItemDuration(SECONDS) double duration,
                @ExplicitFeedback boolean like,
                @ImplicitFeedback int replays,
                String remark) {}
            """;

    /** A mistake made by changing one part of a faultless model. */
    static Mistake replacing(Problem problem, String part, String replacement, String message) {
        if (!FAULTLESS.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return new Mistake(problem, FAULTLESS.replace(part, replacement), message);
    }

    /** A mistake made by adding to a faultless model's fields. */
    static Mistake adding(Problem problem, String fields, String message) {
        return replacing(problem, "String remark", fields, message);
    }

    /** A mistake made by adding to a faultless model's objectives. */
    static Mistake addingObjective(Problem problem, String objective, String message) {
        return replacing(
                problem, "spread = \"duration\")}", "spread = \"duration\"),\n    " + objective + "}", message);
    }

    /** A mistake of the whole model, made by leaving out a part. */
    static Mistake without(Problem problem, String part, String message) {
        Mistake mistake = replacing(problem, part, "", message);
        return new Mistake(problem, markAnnotation(mistake.source()), message);
    }

    private static String markAnnotation(String source) {
        return source.replace("@LabelModel", "«@LabelModel").replace("\npublic record", "»\npublic record");
    }

    static String faultless() {
        return FAULTLESS;
    }

    @Override
    public String toString() {
        return problem.id() + " " + message;
    }
}
