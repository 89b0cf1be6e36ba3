package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionIdTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T03:15:00.123456Z");

    @Test
    void isTheInstantInUtcAndTheHash() {
        VersionId id = VersionId.next(NIGHT, List.of(), "1a2b3c4d");
        assertThat(id).hasToString("20261124T031500.123Z-1a2b3c4d");
        assertThat(VersionId.parse(id.toString())).contains(id);
    }

    @Test
    void sortsBehindTheLatestEvenIfTheClockWasSetBackOrStoodStill() {
        VersionId latest = VersionId.next(NIGHT, List.of(), "ffffffff");
        assertThat(VersionId.next(NIGHT, List.of(latest), "00000000")).hasToString("20261124T031500.124Z-00000000");
        assertThat(VersionId.next(NIGHT.minusSeconds(3600), List.of(latest), "00000000")
                        .toString())
                .isGreaterThan(latest.toString());
    }

    @Test
    void nothingElseIsAnId() {
        for (String text : new String[] {
            "", "..", "20261124T031500.123Z-1a2b3c4d/..", "20261324T031500.123Z-1a2b3c4d", "20261124T031500.123Z-xyz"
        }) {
            assertThat(VersionId.parse(text)).isEmpty();
        }
    }
}
