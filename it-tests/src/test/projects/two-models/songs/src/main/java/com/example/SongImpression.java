package com.example;

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

/** A row of the log of songs. */
@LabelModel(
        name = "songs",
        objectives = {
            @Objective(name = "usage", mean = "watchTime"),
            @Objective(name = "engagement", any = "like"),
            @Objective(name = "retention", spread = "duration")
        })
record SongImpression(
        @UserId long user,
        @ItemId long video,
        @EventTime(MILLISECONDS) long time,
        @WatchTime(SECONDS) double watchTime,
        @ItemDuration(SECONDS) double duration,
        @ExplicitFeedback boolean like) {}
