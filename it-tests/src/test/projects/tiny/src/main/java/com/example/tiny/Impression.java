package com.example.tiny;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.labelcraft.annotations.EventTime;
import io.labelcraft.annotations.ExplicitFeedback;
import io.labelcraft.annotations.ItemDuration;
import io.labelcraft.annotations.ItemId;
import io.labelcraft.annotations.LabelModel;
import io.labelcraft.annotations.Objective;
import io.labelcraft.annotations.UserId;
import io.labelcraft.annotations.WatchTime;

/** A row of a log that is as small as one can be that still trains. */
@LabelModel(
        name = "tiny",
        objectives = {
            @Objective(name = "usage", mean = "watchTime"),
            @Objective(name = "engagement", any = "like"),
            @Objective(name = "retention", spread = "duration")
        })
record Impression(
        @UserId long user,
        @ItemId long video,
        @EventTime(MILLISECONDS) long time,
        @WatchTime(SECONDS) double watchTime,
        @ItemDuration(SECONDS) double duration,
        @ExplicitFeedback boolean like) {}
