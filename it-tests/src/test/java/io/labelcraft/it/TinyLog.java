package io.labelcraft.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A feedback log of a few users with enough rows each that every goal can work on it. */
final class TinyLog {
    private static final int USERS = 40;
    private static final int ITEMS = 30;
    private static final int ROWS_PER_USER = 30;

    private TinyLog() {}

    static void write(Path file) throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        lines.add("user,video,time,watch_time,duration,like");
        for (int row = 0; row < ROWS_PER_USER; row++) {
            for (int user = 1; user <= USERS; user++) {
                int video = 1 + random.nextInt(ITEMS);
                int duration = 10 + 7 * (video % 9);
                double liking = (user + video) % 5 / 4.0;
                long watched = Math.round(duration * Math.min(1, 0.2 + liking * random.nextDouble()));
                int like = random.nextDouble() < 0.1 + 0.4 * liking ? 1 : 0;
                long time = 1_700_000_000_000L + 60_000L * (row * USERS + user);
                lines.add("%d,%d,%d,%d,%d,%d".formatted(user, video, time, watched, duration, like));
            }
        }
        Files.write(file, lines);
    }
}
