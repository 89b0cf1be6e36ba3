@LabelModel(name = "short-video", objectives = {
    @Objective(name = "usage",      mean = "watchTime"),
    @Objective(name = "engagement", any = {"like", "follow", "comment"}),
    @Objective(name = "retention",  spread = "duration")})
public record Impression(
    @UserId long user, @ItemId long video, @ItemFeature String tag, @EventTime(MILLISECONDS) long time,
    @WatchTime(SECONDS) double watchTime, @ItemDuration(SECONDS) double duration,
    @ExplicitFeedback boolean like, @ExplicitFeedback boolean follow, @ExplicitFeedback boolean comment) {}
