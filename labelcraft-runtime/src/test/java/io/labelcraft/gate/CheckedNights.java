package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.Finding.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;

/** Nights whose figures can be told by hand, and what a check may find in them. */
final class CheckedNights {

    static final String NOTHING = "{}";

    private CheckedNights() {}

    static ThrowingConsumer<Finding> failed(String subject, double value, double limit) {
        return finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(finding.value()).isCloseTo(value, within(1e-6));
            assertThat(finding.limit()).isCloseTo(limit, within(1e-6));
        };
    }

    static ThrowingConsumer<Finding> passed(String subject, double value) {
        return finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(finding.value()).isCloseTo(value, within(1e-6));
        };
    }

    static ThrowingConsumer<Finding> noted(String sentence) {
        return finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NOTED);
            assertThat(finding.sentence()).isEqualTo(sentence);
        };
    }

    static Night firstNight(List<Row> rows, String metrics) {
        return new Night(NightRows.table(rows), RunFiles.metrics(metrics), Optional.empty());
    }

    static Night night(List<Row> published, List<Row> rows) {
        LabelTable labels = NightRows.table(rows);
        return new Night(
                labels, RunFiles.metrics(NOTHING), Optional.of(new Comparison(NightRows.table(published), labels)));
    }

    /** A row for each of so many users. */
    static List<Row> rows(int count, IntToDoubleFunction like) {
        return made(
                count, number -> row("user-" + number, "item-" + number % 10, number, like.applyAsDouble(number), 0.5));
    }

    static List<Row> labelled(int count, IntToDoubleFunction label) {
        return made(count, number -> row("user-" + number, "item-1", number, 0, label.applyAsDouble(number)));
    }

    static List<Row> made(int count, IntFunction<Row> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    static Row row(String user, String item, long time, double like, double label) {
        return new Row(user, item, time, time + 1, Map.of("like", like), label);
    }
}
