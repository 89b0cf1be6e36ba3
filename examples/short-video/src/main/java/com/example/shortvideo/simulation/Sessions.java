package com.example.shortvideo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** When a viewer is on the platform: sessions over two weeks, most of them in the evening. A clock for one viewer. */
final class Sessions {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 14;
    private static final int IMPRESSIONS_PER_SESSION = 25;
    private static final double SHARE_IN_THE_EVENING = 0.6;

    private final long[] starts;
    private final RandomDraws draws;
    private long now = FIRST_DAY.toEpochMilli();
    private int impressions;

    Sessions(Viewer viewer, RandomDraws draws) {
        this.draws = draws;
        starts = new long[1 + (viewer.impressions() - 1) / IMPRESSIONS_PER_SESSION];
        Arrays.setAll(starts, session -> start());
        Arrays.sort(starts);
    }

    /** The moment of the next impression, in epoch milliseconds: later than all before. */
    long next() {
        if (impressions % IMPRESSIONS_PER_SESSION == 0) {
            now = Math.max(now, starts[impressions / IMPRESSIONS_PER_SESSION]);
        }
        impressions++;
        now += Math.round(draws.uniform(300, 2500));
        return now;
    }

    /** Lets time pass while the viewer watches. */
    void watch(double seconds) {
        now += Math.round(1000 * seconds);
    }

    private long start() {
        double hour = draws.chance(SHARE_IN_THE_EVENING) ? 20 + 2 * draws.gaussian() : draws.uniform(0, 24);
        double hours = 24 * draws.below(DAYS) + Math.min(24, Math.max(0, hour));
        return FIRST_DAY.toEpochMilli() + Math.round(hours * Duration.ofHours(1).toMillis());
    }
}
