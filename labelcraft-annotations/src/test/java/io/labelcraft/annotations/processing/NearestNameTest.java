package io.labelcraft.annotations.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("comment", "duration", "like", "watchTime");

    @Test
    void isTheOneWithTheFewestEdits() {
        assertThat(NearestName.of("coment", KNOWN)).hasValue("comment");
        assertThat(NearestName.of("lkie", KNOWN)).hasValue("like");
    }

    @Test
    void maybeTheColumnOfTheField() {
        assertThat(NearestName.of("watch_time", KNOWN)).hasValue("watchTime");
        assertThat(NearestName.of("WATCHTIME", KNOWN)).hasValue("watchTime");
    }

    @Test
    void isNoneWhereAllAreFar() {
        assertThat(NearestName.of("retweets", KNOWN)).isEmpty();
        assertThat(NearestName.of("x", List.of())).isEmpty();
    }
}
