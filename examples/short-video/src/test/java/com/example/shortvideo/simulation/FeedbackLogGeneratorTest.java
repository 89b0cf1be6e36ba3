package com.example.shortvideo.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackLogGeneratorTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesOnEveryPlatform() throws Exception {
        generate("feedback.csv", "seed=1");

        assertThat(sha256(folder.resolve("feedback.csv")))
                .isEqualTo("40e345c480063eaf2953790dce365e8c308548b41da1db719cd8e50393dd5290");
        assertThat(sha256(folder.resolve("interest.csv")))
                .isEqualTo("6a657d96a51428189a4a7e06892094f76beddc885df6cc28d9f828c478c158af");
    }

    @Test
    void anotherSeedGivesAnotherLog() throws IOException {
        generate("one.csv", "seed=1");
        generate("two.csv", "seed=2");

        assertThat(folder.resolve("one.csv")).isRegularFile();
        assertThat(Files.readAllBytes(folder.resolve("one.csv")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("two.csv")));
    }

    @Test
    void logAndInterestHaveOneLineForEachImpression() throws IOException {
        generate("feedback.csv", "seed=1");

        List<String> log = Files.readAllLines(folder.resolve("feedback.csv"));
        List<String> interest = Files.readAllLines(folder.resolve("interest.csv"));
        assertThat(log.get(0)).isEqualTo("user,video,author,tag,time,watch_time,duration,like,follow,comment");
        assertThat(log.get(1)).matches("\\d+,\\d+,\\d+,[a-z-]+,\\d{13},\\d+\\.\\d{3},\\d+\\.\\d,[01],[01],[01]");
        assertThat(interest.get(0)).isEqualTo("log_row,interest");
        assertThat(interest.get(1)).matches("1,0\\.\\d{6}");
        assertThat(log).hasSameSizeAs(interest).hasSizeGreaterThan(200);
    }

    @Test
    void compressesALogWhoseNameEndsInGz() throws IOException {
        generate("feedback.csv", "seed=1");
        generate("feedback.csv.gz", "seed=1");

        try (InputStream compressed = new GZIPInputStream(Files.newInputStream(folder.resolve("feedback.csv.gz")))) {
            assertThat(compressed.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("feedback.csv")));
        }
    }

    @Test
    void keepsALogOfTheSameSettings() throws IOException {
        generate("feedback.csv", "seed=1");
        Files.setLastModifiedTime(folder.resolve("feedback.csv"), LONG_AGO);

        generate("feedback.csv", "seed=1");

        assertThat(Files.getLastModifiedTime(folder.resolve("feedback.csv"))).isEqualTo(LONG_AGO);
    }

    @Test
    void replacesALogOfOtherSettings() throws IOException {
        generate("feedback.csv", "seed=1");
        byte[] first = Files.readAllBytes(folder.resolve("feedback.csv"));

        generate("feedback.csv", "seed=2");

        assertThat(Files.readAllBytes(folder.resolve("feedback.csv"))).isNotEqualTo(first);
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThatThrownBy(() -> generate("feedback.csv", "seed=first"))
                .hasMessage("seed must be a whole number, not 'first'");
        assertThatThrownBy(() -> generate("feedback.csv", "sed=1"))
                .hasMessageContaining("expected the arguments [log, ");
    }

    private void generate(String log, String seed) throws IOException {
        FeedbackLogGenerator.main(new String[] {
            "log=" + folder.resolve(log),
            "interest=" + folder.resolve("interest.csv"),
            "users=10",
            "videos=50",
            "rows-per-user=30",
            "duration-effect=strong",
            seed
        });
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
