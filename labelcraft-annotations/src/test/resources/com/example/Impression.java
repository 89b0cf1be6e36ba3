package com.example;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.labelcraft.annotations.Column;
import io.labelcraft.annotations.EventTime;
import io.labelcraft.annotations.ExplicitFeedback;
import io.labelcraft.annotations.ImplicitFeedback;
import io.labelcraft.annotations.ItemDuration;
import io.labelcraft.annotations.ItemFeature;
import io.labelcraft.annotations.ItemId;
import io.labelcraft.annotations.LabelModel;
import io.labelcraft.annotations.Objective;
import io.labelcraft.annotations.UserFeature;
import io.labelcraft.annotations.UserId;
import io.labelcraft.annotations.WatchTime;

@LabelModel(name = "short-video", objectives = {
    @Objective(name = "usage", mean = "watchTime"),
    @Objective(name = "engagement", any = {"like", "follow", "comment"}),
    @Objective(name = "retention", spread = "duration")})
public record Impression(
        @UserId long user,
        @UserFeature String country,
        @ItemId long video,
        @ItemFeature String author,
        @ItemFeature(separator = "|") String tag,
        @EventTime(MILLISECONDS) long time,
        @WatchTime(MILLISECONDS) long watchTime,
        @ImplicitFeedback int replays,
        @ItemDuration(SECONDS) double duration,
        @ExplicitFeedback @Column("is_like") boolean like,
        @ExplicitFeedback boolean follow,
        @ExplicitFeedback boolean comment,
        String remark) {}
