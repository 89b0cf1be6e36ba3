package io.labelcraft.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.ParquetColumn;
import io.labelcraft.data.ParquetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that are made for a log compile, and read that log. */
class ProjectOfLogTest {

    private static final int ROWS = 40;

    @TempDir
    private Path folder;

    private Path csv(String name, String header, IntFunction<String> row) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < ROWS; i++) {
            lines.add(row.apply(i));
        }
        return Files.write(folder.resolve(name), lines);
    }

    private NewProject project(Path log) {
        return new NewProject(folder.resolve("project"), "com.example", "project", "1.2.3", Optional.of(log));
    }

    private String source() throws IOException {
        return Files.readString(folder.resolve("project/src/main/java/com/example/Impression.java"));
    }

    @Test
    void aShortVideoLog() throws IOException {
        Path log = csv(
                "feedback.csv",
                "user_id,video_id,author_id,tag,timestamp,watch_time,duration,like,follow,comment,session",
                i -> i % 7 + "," + i + "," + i % 3 + ",tag-" + i % 4 + "," + (1_700_000_000L + i) + "," + i / 2.0 + ","
                        + (10 + i) + "," + i % 2 + ",0,0,s" + i);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        LogSpec spec = compiled.spec().log();
        assertThat(spec.user()).isEqualTo(new LogSpec.IdColumn("user_id", true));
        assertThat(spec.item()).isEqualTo(new LogSpec.IdColumn("video_id", true));
        assertThat(spec.time()).isEqualTo(new LogSpec.TimeColumn("timestamp", TimeUnit.SECONDS));
        assertThat(spec.itemFeatures()).extracting("column").containsExactly("author_id", "tag");
        assertThat(source())
                .contains("@WatchTime(SECONDS) double watchTime")
                .contains("@ItemDuration(SECONDS) long duration")
                .doesNotContain("@Column");
        assertThat(compiled.spec().objectives())
                .extracting(ObjectiveSpec::name)
                .containsExactly("usage", "engagement", "retention");
        FeedbackTable table = compiled.log();
        assertThat(table.rows()).isEqualTo(ROWS);
        assertThat(table.feedback().get("watchTime")[3]).isEqualTo(1.5);
    }

    @Test
    void kuaiRandsColumns() throws IOException {
        Path log = csv(
                "log.csv",
                "user_id,video_id,date,hourmin,time_ms,is_click,is_like,is_follow,is_comment,is_forward,is_hate,long_view,"
                        + "play_time_ms,duration_ms,profile_stay_time,comment_stay_time,is_profile_enter,is_rand,tab",
                i -> i % 7 + "," + i + ",20220430,1300," + (1_651_300_000_000L + i) + "," + i % 2 + ",0,0,0,0,0,"
                        + i % 2 + "," + 17 * i + "," + (9000 + i) + "," + (i == 3 ? 15_000 : 0) + ",0," + i % 2 + ",0,"
                        + i % 5);
        NewProject project = project(log);
        CompiledProject compiled = CompiledProject.of(project);
        assertThat(compiled.errors()).isEmpty();
        LogSpec spec = compiled.spec().log();
        assertThat(spec.time()).isEqualTo(new LogSpec.TimeColumn("time_ms", TimeUnit.MILLISECONDS));
        assertThat(spec.watchTime().orElseThrow().column()).isEqualTo("play_time_ms");
        assertThat(spec.itemDuration().orElseThrow().unit()).isEqualTo(TimeUnit.MILLISECONDS);
        assertThat(spec.feedback())
                .extracting(FeedbackColumn::column)
                .containsExactlyInAnyOrder(
                        "is_click",
                        "is_like",
                        "is_follow",
                        "is_comment",
                        "is_forward",
                        "long_view",
                        "play_time_ms",
                        "profile_stay_time",
                        "comment_stay_time",
                        "is_profile_enter");
        assertThat(compiled.spec().objectives().get(1).fields())
                .containsExactlyInAnyOrder("isLike", "isFollow", "isComment", "isForward");
        assertThat(compiled.log().feedback().get("profileStayTime")[3]).isEqualTo(15);
        assertThat(compiled.log().feedback().get("playTimeMs")[10]).isCloseTo(0.17, within(1e-12));
    }

    @Test
    void ratingsInStarsAreCountsWithAnObjectiveOfTheirOwn() throws IOException {
        Path log = csv(
                "ratings.csv",
                "userId,movieId,rating,timestamp",
                i -> i % 7 + "," + i + "," + (1 + i % 5) + "," + (964_982_703L + i));
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(source())
                .contains("@UserId @Column(\"userId\") long userId")
                .contains("@EventTime(SECONDS) long timestamp")
                .contains("@Objective(name = \"rating\", mean = \"rating\")");
        assertThat(compiled.log().rows()).isEqualTo(ROWS);
    }

    @Test
    void namesOfNoKnownLogAreToldByTheirWords() throws IOException {
        Path log = csv(
                "plays.csv",
                "session_member,clip,maker,played_at,seconds_played,clip_seconds,liked,commented,shared_count",
                i -> "m-" + i % 7 + ",c-" + i + ",maker-" + i % 3 + "," + (1_700_000_000L + i) + "," + i / 2.0 + ","
                        + (10 + i) + "," + (i % 2 == 0) + ",0," + i % 3);

        CompiledProject compiled = CompiledProject.of(project(log));

        assertThat(compiled.errors()).isEmpty();
        assertThat(source())
                .contains("@UserId String sessionMember")
                .contains("@ItemId String clip")
                .contains("@ItemFeature String maker")
                .contains("@EventTime(SECONDS) long playedAt")
                .contains("@WatchTime(SECONDS) double secondsPlayed")
                .contains("@ItemDuration(SECONDS) long clipSeconds")
                .contains("@ExplicitFeedback boolean liked")
                .contains("@ExplicitFeedback long sharedCount");
        assertThat(compiled.spec().objectives())
                .extracting(ObjectiveSpec::name)
                .containsExactly("usage", "engagement", "retention");
        assertThat(compiled.log().rows()).isEqualTo(ROWS);
    }

    @Test
    void ratingsBesideOtherExplicitFeedbackDoNotHideIt() throws IOException {
        Path log = csv(
                "ratings.csv",
                "user,item,time,stars,comments",
                i -> i % 7 + "," + i + "," + (964_982_703L + i) + "," + (1 + i % 5) + "," + i % 4);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(source())
                .contains("@ImplicitFeedback long stars")
                .contains("@ExplicitFeedback long comments")
                .contains("@Objective(name = \"engagement\", any = \"comments\")")
                .contains("@Objective(name = \"stars\", mean = \"stars\")");
    }

    @Test
    void timesInIsoFormUnderAnyName() throws IOException {
        Path log = csv(
                "views.csv",
                "Member,Clip ID,when it was,Watched Minutes",
                i -> "u-" + i % 7 + ",c" + i + ",2022-05-01T10:00:" + (10 + i) + "Z,0." + i);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(source()).contains("@EventTime(MILLISECONDS) @Column(\"when it was\") long whenItWas");
        assertThat(compiled.log().timeMillis()[5]).isEqualTo(1_651_399_215_000L);
    }

    @Test
    void ofSeveralTimesWithoutAKnownNameNoneIsChosen() throws IOException {
        Path log = csv(
                "views.csv",
                "user,item,begin,end,like",
                i -> "u-" + i % 7 + ",c" + i + ",2022-05-01,2022-05-02," + i % 2);
        assertThat(project(log).create().lines())
                .contains("  begin: one of several times; say by @EventTime which of them counts")
                .anyMatch(line -> line.startsWith("Missing") && line.contains("@EventTime"));
    }

    @Test
    void whatIsMissingIsToldAsTheCompilerTellsIt() throws IOException {
        Path log = csv(
                "ratings.csv",
                "userId,movieId,rating,timestamp",
                i -> i % 7 + "," + i + "," + (0.5 + i % 5) + ",0" + (1 + i % 9) + "/05/2022");
        List<String> lines = project(log).create().lines();
        assertThat(lines)
                .contains("  rating: feedback must be 0 or 1, or a whole number that is not negative")
                .contains("Missing, and the project does not compile without it: @EventTime, feedback (@WatchTime,"
                        + " @ExplicitFeedback or @ImplicitFeedback), an @Objective.")
                .contains(
                        "  timestamp: a time must be an integer that counts since 1970, or written as 2022-05-01T10:00:00Z")
                .contains("  Annotate columns in Impression.java; to choose from: rating, timestamp.");
    }

    @Test
    void withoutATimeTheCompilerSaysThatItIsMissing() throws IOException {
        Path log = csv("log.csv", "user,item,like,date", i -> i % 7 + "," + i + "," + i % 2 + ",20220430");
        NewProject project = project(log);
        CompiledProject compiled = CompiledProject.of(project);
        assertThat(compiled.errors())
                .singleElement()
                .asString()
                .contains("LC105")
                .contains("event time");
    }

    @Test
    void namesWithBlanksAndUmlautsAndNamesThatJavaReserves() throws IOException {
        Path log = csv(
                "Gef\u00fchl f\u00fcr \"\u00d6l\".csv",
                "User ID,Video ID,Event-Time (ms),Dwell Time,L\u00e4nge,class,Likes,\"User \"\"Gr\u00f6\u00dfe\"\"\",2nd click",
                i -> "u-" + i % 7 + ",007" + i + "," + (1_700_000_000_000L + i) + "," + 900 * i + "," + i + ",c" + i % 2
                        + "," + i % 3 + ",g" + i % 2 + ",0");
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(source())
                .contains("@UserId @Column(\"User ID\") String userId")
                .contains("@ItemId @Column(\"Video ID\") String videoId")
                .contains("@EventTime(MILLISECONDS) @Column(\"Event-Time (ms)\") long eventTimeMs")
                .contains("@WatchTime(MILLISECONDS) @Column(\"Dwell Time\") long dwellTime")
                .contains("@ExplicitFeedback @Column(\"Likes\") long likes")
                .contains("@ItemFeature @Column(\"class\") String columnClass")
                .contains("@UserFeature @Column(\"User \\\"Gr\u00f6\u00dfe\\\"\") String userGr\u00f6\u00dfe");
        assertThat(compiled.log().rows()).isEqualTo(ROWS);
    }

    @Test
    void aHeaderThatBeginsLikeACommentIsAHeader() throws IOException {
        Path log = csv(
                "feedback.csv",
                "#,user,item,time,like",
                i -> i + "," + i % 7 + "," + i + "," + (1_700_000_000L + i) + "," + i % 2);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.log().rows()).isEqualTo(ROWS);
    }

    @Test
    void aParquetLogWithTimestamps() throws IOException {
        Path log = folder.resolve("feedback.parquet");
        ParquetFile.write(
                log,
                List.of(
                        new ParquetColumn.Texts("uid", row -> "u" + row % 7),
                        new ParquetColumn.Integers("item_id", row -> row),
                        new ParquetColumn.Instants("created_at", row -> 1_700_000_000_000L + row),
                        new ParquetColumn.Flags("click", row -> row % 2 == 0)),
                ROWS);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.errors()).isEmpty();
        assertThat(source())
                .contains("@Objective(name = \"engagement\", any = \"click\")")
                .contains("@ImplicitFeedback boolean click");
        assertThat(compiled.log().timeMillis()[5]).isEqualTo(1_700_000_000_005L);
    }

    @Test
    void aLogWithinTheProjectIsNamedFromThere() throws IOException {
        Files.createDirectories(folder.resolve("project/data"));
        Path log = csv(
                "project/data/feedback.csv",
                "user,item,time,like",
                i -> i % 7 + "," + i + "," + (1_700_000_000L + i) + "," + i % 2);
        CompiledProject compiled = CompiledProject.of(project(log));
        assertThat(compiled.spec().data().path()).isEqualTo("data/feedback.csv");
        assertThat(compiled.log().rows()).isEqualTo(ROWS);
    }

    @Test
    void theClosingLinesSayWhatTheUnitsMeanAndWhatToTypeNext() throws IOException {
        Path log = csv(
                "feedback.csv",
                "user,item,time,play_time,is_hate,split",
                i -> i % 7 + "," + i + "," + (1_700_000_000L + i) + "," + 3000 + ",0," + (i % 2 == 0 ? "a" : "b"));
        List<String> lines = project(log).create().lines();
        assertThat(lines)
                .contains("  play_time  @WatchTime")
                .contains("  time: in seconds, so that the median value above 0, 1700000019, is 2023-11-14")
                .contains("  play_time: in milliseconds, so that the median value above 0, 3000, is 3.000 s")
                .contains("  split")
                .anyMatch(line -> line.startsWith("  is_hate: says that a user did not like the item"))
                .endsWith("  mvn process-classes", "  mvn labelcraft:train");
    }
}
