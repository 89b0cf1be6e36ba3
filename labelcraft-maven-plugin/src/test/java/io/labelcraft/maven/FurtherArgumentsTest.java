package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FurtherArgumentsTest {

    @Test
    void arePartedByBlanksAndLineEndsOutsideOfQuotes() throws Exception {
        assertThat(FurtherArguments.split(" -XX:+UseZGC\n  '-Dnote=two words' -Dfolder=\"C:\\a b\" "))
                .containsExactly("-XX:+UseZGC", "-Dnote=two words", "-Dfolder=C:\\a b");
    }

    @Test
    void areNoneByDefault() throws Exception {
        assertThat(FurtherArguments.split(null)).isEmpty();
    }

    @Test
    void areRefusedIfAQuoteIsNotClosed() {
        assertThatThrownBy(() -> FurtherArguments.split("-Dnote='two words"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.jvm-arguments is '-Dnote='two words', where a quote is not closed.");
    }
}
