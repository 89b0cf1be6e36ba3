package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.labels.LabelRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldPairTest {

    private static final AgreementCheck CHECK = new AgreementCheck(0.5);

    @Test
    void likesThatNoLongerGoWithWatchTimeStandInTheWrongRows() {
        FieldPair pair = pair(0, 0.3);

        assertThat(pair.before().correlation()).isCloseTo(0.3, within(0.1));
        assertThat(pair.now().correlation()).isCloseTo(0, within(0.1));
        assertThat(CHECK.findings(night(0, 0.3)))
                .filteredOn(finding -> finding.subject().equals("like with watchTime"))
                .singleElement()
                .matches(finding -> !finding.passed())
                .matches(finding -> finding.sentence().endsWith("one of them stands in the wrong rows"));
    }

    @Test
    void likesThatStillGoWithWatchTimePass() {
        assertThat(CHECK.findings(night(0.3, 0.3)))
                .filteredOn(finding -> finding.subject().equals("like with watchTime"))
                .singleElement()
                .matches(finding -> finding.passed());
    }

    @Test
    void fieldsThatHardlyGoTogetherTellNothing() {
        assertThat(pair(0, 0).canTell()).isFalse();
    }

    private static FieldPair pair(double now, double before) {
        return FieldPair.all(night(now, before).comparison().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static Night night(double now, double before) {
        List<Row> published = rows(0, 4000, before);
        return CheckedNights.night(
                published,
                Stream.concat(published.stream(), rows(4000, 1500, now).stream())
                        .toList());
    }

    /** @param tie about the correlation of like and watch time */
    private static List<Row> rows(int first, int count, double tie) {
        Random random = new Random(first + 1);
        return CheckedNights.made(count, number -> {
            double watched = random.nextDouble();
            double like = random.nextDouble() < 0.3 + 1.6 * tie * (watched - 0.5) ? 1 : 0;
            return new Row(
                    "user-" + number % 50,
                    "item-" + number % 40,
                    first + number,
                    first + number + 1L,
                    Map.of("like", like, "watchTime", watched),
                    watched);
        });
    }
}
