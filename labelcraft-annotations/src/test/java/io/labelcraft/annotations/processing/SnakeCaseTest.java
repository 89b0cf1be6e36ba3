package io.labelcraft.annotations.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    @ParameterizedTest
    @CsvSource({
        "user, user",
        "watchTime, watch_time",
        "userID, user_id",
        "videoURLHash, video_url_hash",
        "top10Rank, top10_rank",
        "is_like, is_like",
        "URL, url",
        "größeÄnderung, größe_änderung"
    })
    void separatesWordsByUnderscores(String javaName, String column) {
        assertThat(SnakeCase.of(javaName)).isEqualTo(column);
    }
}
