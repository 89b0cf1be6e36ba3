package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeatureColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.IdColumn;
import io.labelcraft.config.LogSpec.Kind;
import io.labelcraft.config.LogSpec.TimeColumn;
import io.labelcraft.config.SplitSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The KuaiRand-Pure log by its protocol: which rows there are is known from a count by other means. */
class KuaiRandLogTest {

    private static final String HASH = "(((user_id * 2654435761) % 4294967296) >> 8) % 2";
    private static final SplitSpec.Conditions PROTOCOL = new SplitSpec.Conditions(
            "date <= 20220430", "date > 20220430 AND " + HASH + " = 0", "date > 20220430 AND " + HASH + " = 1");

    private static LogSpecs specs() {
        Path log = Path.of(System.getProperty("test.shared", "none"), "data", "kuairand-pure-dev")
                .resolve("interactions.csv.gz");
        assumeTrue(Files.exists(log), "skipped: no KuaiRand-Pure log at " + log + " (-Dtest.shared)");
        return LogSpecs.of(log.toAbsolutePath().toString()).withLog(log()).withSplit(LogSpecs.conditions(PROTOCOL));
    }

    private static LogSpec log() {
        FeedbackColumn playTime = new FeedbackColumn(
                "playTime",
                "play_time_ms",
                Kind.DURATION,
                Optional.of(TimeUnit.MILLISECONDS),
                Optional.of(800.0),
                false);
        return new LogSpec(
                new IdColumn("user_id", true),
                new IdColumn("video_id", true),
                new TimeColumn("time_ms", TimeUnit.MILLISECONDS),
                Optional.of(new DurationColumn("duration", "duration_ms", TimeUnit.MILLISECONDS, Optional.empty())),
                Optional.of(playTime),
                List.of(binary("comment"), binary("follow"), binary("forward"), binary("like"), playTime),
                List.of(
                        new FeatureColumn("author", "author_id", Optional.empty()),
                        new FeatureColumn("tag", "tag", Optional.of("|"))),
                List.of());
    }

    private static FeedbackColumn binary(String field) {
        return new FeedbackColumn(field, "is_" + field, Kind.BINARY, Optional.empty(), Optional.empty(), true);
    }

    private static FeedbackTable read(LogSpecs specs) {
        return FeedbackReader.read(specs.model(), Path.of(""));
    }

    @Test
    void allRowsAreRead() {
        FeedbackTable table = read(specs());

        assertThat(table.rows()).isEqualTo(88_094);
        assertThat(table.users().size()).isEqualTo(10_064);
        assertThat(table.items().size()).isEqualTo(5_406);
        assertThat(table.summary().read()).isEqualTo(88_094);
        assertThat(table.summary().refused()).isEmpty();
        assertThat(table.summary().duplicates()).isZero();
        assertThat(Arrays.stream(table.feedback().get("like")).sum() / table.rows())
                .isBetween(0.0155, 0.0165);
        assertThat(Arrays.stream(table.feedback().get("playTime")).max().orElseThrow())
                .isEqualTo(800);
        assertThat(Arrays.stream(table.itemDuration().orElseThrow()).average().orElseThrow())
                .isBetween(108.5, 109.5);
    }

    @Test
    void theProtocolCanBeExpressed() {
        assertThat(read(specs()).split().train().length).isEqualTo(36_471);

        FeedbackTable table = read(specs().withFilter("is_hate = 0"));
        Split split = table.split();
        assertThat(table.summary().filtered()).isEqualTo(56);
        assertThat(table.rows()).isEqualTo(88_094 - 56);
        assertThat(split.train().length + split.holdOut().length + split.test().length)
                .isEqualTo(table.rows());
        Set<Integer> trained = new HashSet<>();
        IntStream.of(split.train()).forEach(row -> trained.add(table.user()[row]));
        List<int[]> holdOut = eligible(table, split.holdOut());
        List<int[]> test = eligible(table, split.test());
        assertThat(holdOut.size() + test.size()).isEqualTo(1_263);
        assertThat(test.size()).isBetween(600, 660);
        assertThat(IntStream.range(0, test.size() + holdOut.size())
                        .map(i -> table.user()[(i < test.size() ? test.get(i) : holdOut.get(i - test.size()))[0]])
                        .filter(user -> !trained.contains(user))
                        .count())
                .isEqualTo(78);
    }

    private static List<int[]> eligible(FeedbackTable table, int[] rows) {
        return UserRows.of(table, rows).rowsOfUsers().stream()
                .filter(own -> own.length > 10)
                .toList();
    }
}
