package com.example.kuairand;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

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

/** One row of KuaiRand-Pure's log: a video of the Kuaishou app that was shown to a user, and what the user did. */
@LabelModel(
        name = "kuairand",
        objectives = {
            @Objective(name = "usage", mean = "watchTime"),
            @Objective(
                    name = "engagement",
                    any = {"like", "follow", "comment", "forward"}),
            @Objective(name = "retention", spread = "duration")
        })
public record Impression(
        @UserId @Column("user_id") long user,
        @ItemId @Column("video_id") long video,
        @ItemFeature @Column("author_id") long author,
        @ItemFeature(separator = "|") String tag,
        @EventTime(MILLISECONDS) @Column("time_ms") long time,
        @WatchTime(MILLISECONDS) @Column("play_time_ms") long watchTime,
        @ItemDuration(MILLISECONDS) @Column("duration_ms") long duration,
        @ExplicitFeedback @Column("is_like") boolean like,
        @ExplicitFeedback @Column("is_follow") boolean follow,
        @ExplicitFeedback @Column("is_comment") boolean comment,
        @ExplicitFeedback @Column("is_forward") boolean forward) {}
