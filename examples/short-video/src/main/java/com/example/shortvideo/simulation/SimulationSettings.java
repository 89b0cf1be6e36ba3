package com.example.shortvideo.simulation;

import java.util.Locale;

/**
 * How large the simulation is, and how it behaves.
 *
 * @param users at least 1
 * @param videos at least 1
 * @param rowsPerUser mean number of impressions of a user, at least 1
 * @param seed the same seed and settings give the same log
 */
record SimulationSettings(int users, int videos, int rowsPerUser, long seed, DurationEffect durationEffect) {

    SimulationSettings {
        requirePositive("users", users);
        requirePositive("videos", videos);
        requirePositive("rows-per-user", rowsPerUser);
    }

    /** One line, in the form of the generator's arguments. */
    String describe() {
        return "users=%d videos=%d rows-per-user=%d seed=%d duration-effect=%s"
                .formatted(
                        users, videos, rowsPerUser, seed, durationEffect.name().toLowerCase(Locale.ROOT));
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, not %d".formatted(name, value));
        }
    }
}
