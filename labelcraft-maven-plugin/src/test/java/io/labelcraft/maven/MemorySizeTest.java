package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({"64k, 65536", "512m, 536870912", "4g, 4294967296", "4G, 4294967296", "1t, 1099511627776"})
    void isANumberAndAUnit(String text, long bytes) throws Exception {
        assertThat(MemorySize.parse("labelcraft.heap", text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0g", "-1g", "1.5g", "2gb", "lots", "9999999t"})
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> MemorySize.parse("labelcraft.heap", text))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "labelcraft.heap is '" + text + "', expected a whole number and a unit, such as 512m or 4g.");
    }
}
