package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LabelCsvRoundTripTest {

    @Property(tries = 300, seed = "1")
    void readsBackWhatItWrote(@ForAll("textRows") List<Row> rows) throws IOException {
        Path file = Files.createTempFile("labels", ".csv");
        try {
            LabelTable table = LabelRows.table(rows, false, List.of("like"));
            table.write(file);
            LabelTable read = LabelTable.read(file);
            assertThat(LabelRows.of(read)).isEqualTo(rows);
            assertThat(read.raw()).extracting(RawColumn::field).containsExactly("like", "watchTime");
            assertThat(read.raw()).extracting(RawColumn::binary).containsExactly(true, false);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 100, seed = "2")
    void writesTheSameBytesAgainAfterReading(@ForAll("numericRows") List<Row> rows) throws IOException {
        Path first = Files.createTempFile("labels", ".csv");
        Path second = Files.createTempFile("labels", ".csv");
        try {
            LabelRows.table(rows, true, List.of("like")).write(first);
            LabelTable.read(first).write(second);
            assertThat(second).hasSameBinaryContentAs(first);
        } finally {
            Files.delete(first);
            Files.delete(second);
        }
    }

    @Provide
    Arbitrary<List<Row>> textRows() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("\",\n\r; #'\t\\")
                .withChars("aZ09\u00e9\u6f22\u0000")
                .ofMinLength(1)
                .ofMaxLength(40);
        Arbitrary<String> words =
                Arbitraries.of(" ", "null", "#", "\ud83c\udfac film", "1", "01", "\"\"", "-", "\u2028");
        return rows(Arbitraries.oneOf(awkward, words));
    }

    @Provide
    Arbitrary<List<Row>> numericRows() {
        return rows(Arbitraries.longs().map(String::valueOf));
    }

    private static Arbitrary<List<Row>> rows(Arbitrary<String> ids) {
        Arbitrary<Double> label = Arbitraries.doubles().between(0, 1).ofScale(17);
        Arbitrary<Double> like = Arbitraries.of(0.0, 1.0);
        Arbitrary<Double> watchTime = Arbitraries.doubles().between(0, 1e9);
        Arbitrary<Row> row = Combinators.combine(ids, ids, Arbitraries.longs(), like, watchTime, label)
                .as((user, item, time, liked, watched, value) ->
                        new Row(user, item, time, 0, Map.of("like", liked, "watchTime", watched), value));
        return row.list().ofMinSize(1).ofMaxSize(20).map(LabelCsvRoundTripTest::numbered);
    }

    private static List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(
                    new Row(row.user(), row.item(), row.timeMillis(), numbered.size() + 1L, row.raw(), row.label()));
        }
        return numbered;
    }
}
