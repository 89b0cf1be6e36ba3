package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLinesTest {

    private final List<String> lines = new ArrayList<>();
    private final List<String> redraws = new ArrayList<>();

    private void read(String text) throws Exception {
        new OutputLines(lines::add, redraws::add).read(new StringReader(text));
    }

    @Test
    void aCarriageReturnAloneEndsARedraw() throws Exception {
        read("a\rb\rline\nc\r");

        assertThat(redraws).containsExactly("a", "b", "c");
        assertThat(lines).containsExactly("line");
    }

    @Test
    void aLineCanEndWithBoth() throws Exception {
        read("one\r\n\r\ntwo\r\n");

        assertThat(lines).containsExactly("one", "", "two");
    }

    @Test
    void emptyLinesAndAnUnfinishedOneAreLines() throws Exception {
        read("\n\nend");

        assertThat(lines).containsExactly("", "", "end");
    }
}
