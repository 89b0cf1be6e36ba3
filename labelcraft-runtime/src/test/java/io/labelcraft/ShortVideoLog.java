package io.labelcraft;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A small log as a file, with the columns of the generated config {@code short-video.conf}, and settings to learn from it fast. */
public final class ShortVideoLog {

    private static final int USERS = 24;
    private static final int ROWS_PER_USER = 30;
    private static final String HEADER =
            "user,video,author,tag,country,time,watch_time,duration,is_like,follow,comment,replays";

    private ShortVideoLog() {}

    /** The lines of the log, the header first. */
    public static List<String> lines() {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (int row = 0; row < USERS * ROWS_PER_USER; row++) {
            int user = row % USERS;
            int video = random.nextInt(40);
            int seconds = 5 + 7 * (video % 11);
            double interest = (user + video) % 5 / 5.0;
            lines.add(String.join(
                    ",",
                    "" + user,
                    "" + video,
                    "author-" + video % 6,
                    "tag-" + video % 7 + "|other",
                    user % 2 == 0 ? "DE" : "FR",
                    "" + (1_700_000_000_000L + 1000L * row),
                    "" + (int) (1000 * seconds * interest * random.nextDouble()),
                    "" + seconds,
                    random.nextDouble() < 0.3 * interest ? "1" : "0",
                    random.nextDouble() < 0.05 ? "1" : "0",
                    "0",
                    "" + random.nextInt(3)));
        }
        return lines;
    }

    public static void write(Path file) {
        write(file, lines());
    }

    /** Writes lines, or lines that a test has changed. */
    public static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The generated config. */
    public static Path config() {
        try {
            return Path.of(ShortVideoLog.class
                    .getResource("/generated/short-video.conf")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes settings that read {@code feedback.csv} and learn from it within a second or two. */
    public static void writeSettings(Path file, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "labelcraft.data.path = feedback.csv",
                "labelcraft.training { epochs = 2, batch = 64, hold-out-users = 8, k = 3 }",
                "labelcraft.labeling { hidden = [8], quantile-groups = 4, warm-start-steps = 20, warm-start-batch = 64 }",
                "labelcraft.recommender { dimensions = 4, duration-buckets = 4, feature-min-rows = 3 }",
                "labelcraft.evaluation { k = 3, resamples = 50 }"));
        Collections.addAll(settings, more);
        write(file, settings);
    }
}
