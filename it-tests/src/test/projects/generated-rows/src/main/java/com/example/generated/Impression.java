package com.example.generated;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.labelcraft.annotations.Column;
import io.labelcraft.annotations.EventTime;
import io.labelcraft.annotations.ExplicitFeedback;
import io.labelcraft.annotations.ItemDuration;
import io.labelcraft.annotations.ItemFeature;
import io.labelcraft.annotations.ItemId;
import io.labelcraft.annotations.LabelModel;
import io.labelcraft.annotations.Objective;
import io.labelcraft.annotations.UserId;
import io.labelcraft.annotations.WatchTime;

@LabelModel(
        name = "generated-rows",
        objectives = {
            @Objective(name = "usage", mean = "playTime"),
            @Objective(name = "engagement", any = "lfc"),
            @Objective(name = "retention", spread = "duration")
        })
public record Impression(
        @UserId long userId,
        @ItemId long itemId,
        @ItemFeature int itemTag,
        @EventTime(SECONDS) @Column("timestamp") long time,
        @WatchTime(SECONDS) double playTime,
        @ItemDuration(SECONDS) double duration,
        @ExplicitFeedback boolean lfc) {}
