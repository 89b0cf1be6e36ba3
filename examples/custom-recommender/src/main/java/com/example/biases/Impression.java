package com.example.biases;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.labelcraft.annotations.EventTime;
import io.labelcraft.annotations.ExplicitFeedback;
import io.labelcraft.annotations.ItemDuration;
import io.labelcraft.annotations.ItemFeature;
import io.labelcraft.annotations.ItemId;
import io.labelcraft.annotations.LabelModel;
import io.labelcraft.annotations.Objective;
import io.labelcraft.annotations.UserId;
import io.labelcraft.annotations.WatchTime;

/** A video that was shown to a user, and what the user did with it: one row of the feedback log. */
@LabelModel(
        name = "biases",
        objectives = {
            @Objective(name = "usage", mean = "watchTime"),
            @Objective(
                    name = "engagement",
                    any = {"like", "follow", "comment"}),
            @Objective(name = "retention", spread = "duration")
        })
public record Impression(
        @UserId long user,
        @ItemId long video,
        @ItemFeature long author,
        @ItemFeature String tag,
        @EventTime(MILLISECONDS) long time,
        @WatchTime(SECONDS) double watchTime,
        @ItemDuration(SECONDS) double duration,
        @ExplicitFeedback boolean like,
        @ExplicitFeedback boolean follow,
        @ExplicitFeedback boolean comment) {}
