package io.labelcraft.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.scaling.GroupRanks;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.Ranks;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedInputsTest {

    private final ModelSpec spec = SmallLog.spec();
    private final FeedbackTable table = SmallLog.table(12, 20, 6, 1);
    private final int[] train = table.split().train();
    private final double[] watchTime = table.feedback().get("watchTime");
    private final double[] duration = table.itemDuration().orElseThrow();
    private final FittedInputs fitted = FittedInputs.fit(spec, table);
    private final Map<String, double[]> columns = fitted.columns(RawFeedback.of(spec.log(), table));

    @Test
    void aFieldIsSeenInSeveralStandardisedForms() {
        PiecewiseScale scale = PiecewiseScale.fit(watchTime, train, spec.scaling());
        Ranks ranks = Ranks.fit(watchTime, train);
        GroupRanks within =
                GroupRanks.fit(watchTime, duration, train, spec.labeling().quantileGroups());
        double[] ratio = new double[table.rows()];
        double[] quantile = new double[table.rows()];
        Arrays.setAll(ratio, row -> Math.min(watchTime[row] / duration[row], 2));
        Arrays.setAll(quantile, row -> within.rank(watchTime[row], duration[row]));

        assertThat(columns.keySet())
                .containsExactly(
                        "like",
                        "watchTime scaled",
                        "watchTime log",
                        "watchTime rank",
                        "watchTime / item duration",
                        "watchTime quantile within item duration",
                        "item duration scaled",
                        "item duration log",
                        "item duration rank");
        assertThat(columns.get("watchTime scaled")).isEqualTo(standardised(scale.scale(watchTime)));
        assertThat(columns.get("watchTime log"))
                .isEqualTo(
                        standardised(Arrays.stream(watchTime).map(Math::log1p).toArray()));
        assertThat(columns.get("watchTime rank"))
                .isEqualTo(
                        standardised(Arrays.stream(watchTime).map(ranks::rank).toArray()));
        assertThat(columns.get("watchTime / item duration")).isEqualTo(standardised(ratio));
        assertThat(columns.get("watchTime quantile within item duration")).isEqualTo(standardised(quantile));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RAW    | like      | watchTime, item duration
                    RAW    | watchTime | like, item duration
                    RAW    | duration  | like, watchTime
                    SCALED | like      | watchTime, item duration
                    SCALED | watchTime | like, item duration
                    SCALED | duration  | like, watchTime
                    RICH   | like      | watchTime scaled, watchTime log, watchTime rank, watchTime / item duration, \
                    watchTime quantile within item duration, item duration scaled, item duration log, item duration rank
                    RICH   | watchTime | like, item duration scaled, item duration log, item duration rank
                    RICH   | duration  | like, watchTime scaled, watchTime log, watchTime rank
                    """)
    void nothingOfAFieldThatIsLeftOutIsSeen(LabelingSpec.Inputs inputs, String field, String seen) {
        assertThat(FittedInputs.fit(without(inputs, field), table).inputs())
                .extracting(LabelingInput::name)
                .containsExactly(seen.split(", +"));
    }

    @Test
    void rawInputsAreTheFeedbackAsItIs() {
        Map<String, double[]> raw =
                FittedInputs.fit(without(LabelingSpec.Inputs.RAW), table).columns(RawFeedback.of(spec.log(), table));

        assertThat(raw.keySet()).containsExactly("like", "watchTime", "item duration");
        assertThat(raw.get("watchTime")).isEqualTo(watchTime);
        assertThat(raw.get("item duration")).isEqualTo(duration);
    }

    @Test
    void aUnionOfWhichAFieldIsLeftOutIsNotSeenEither() {
        ModelSpec two = spec(List.of("like", "watchTime"));

        assertThat(FittedInputs.fit(two, table).inputs())
                .extracting(LabelingInput::name)
                .contains("any of either");
        assertThat(FittedInputs.fit(without(two, LabelingSpec.Inputs.RICH, "like"), table)
                        .inputs())
                .extracting(LabelingInput::name)
                .doesNotContain("any of either");
    }

    private ModelSpec spec(List<String> fields) {
        ObjectiveSpec either =
                new ObjectiveSpec("either", ObjectiveSpec.Measure.ANY, fields, ObjectiveSpec.Direction.MAXIMISE, 1);
        return SmallLog.with(spec, spec.log(), List.of(either));
    }

    private ModelSpec without(LabelingSpec.Inputs inputs, String... fields) {
        return without(spec, inputs, fields);
    }

    private static ModelSpec without(ModelSpec spec, LabelingSpec.Inputs inputs, String... fields) {
        return SmallLog.with(spec, SmallLog.withInputs(spec.labeling(), inputs, List.of(fields)), spec.training());
    }

    private double[] standardised(double[] values) {
        Standardisation standardisation = Standardisation.fit(values, train, 1e-6);
        return Arrays.stream(values).map(standardisation::standardise).toArray();
    }

    @Test
    void whatARowLooksLikeDependsOnItsFeedbackAlone() {
        int[] some = {5, 3, 90, 17};

        Map<String, double[]> alone =
                fitted.columns(RawFeedback.of(spec.log(), table).rows(some));

        columns.forEach((name, column) -> assertThat(alone.get(name))
                .as(name)
                .isEqualTo(Arrays.stream(some).mapToDouble(row -> column[row]).toArray()));
    }

    @Test
    void aLabelDependsOnTheRowsFeedbackAlone() {
        Labeler labeler = new LabelingModel(
                        LabelingInputs.of(fitted, spec, table),
                        spec.labeling(),
                        spec.training().precision(),
                        3)
                .freeze(fitted, train);
        RawFeedback feedback = RawFeedback.of(spec.log(), table);
        double[] labels = labeler.labels(feedback);

        for (int row = 0; row < table.rows(); row += 11) {
            assertThat(labeler.labels(feedback.rows(new int[] {row}))).containsExactly(labels[row]);
        }
    }

    @Test
    void feedbackWithoutAFieldThatTheInputsAreMadeFromIsRefused() {
        assertThatThrownBy(() -> fitted.columns(new RawFeedback(Map.of("watchTime", watchTime))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no field like among [watchTime]");
    }

    @Test
    void everyFormOfAConstrainedFieldIsConstrained() {
        assertThat(fitted.signs(new Monotone(List.of("watchTime"), List.of("like"))))
                .containsExactly(-1, 1, 1, 1, 1, 1, 0, 0, 0);
        assertThat(fitted.signs(Monotone.FREE)).containsOnly(0);
    }
}
