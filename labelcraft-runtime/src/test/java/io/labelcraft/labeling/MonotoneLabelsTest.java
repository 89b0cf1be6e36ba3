package io.labelcraft.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.MonotoneCheck;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.LabelingSpec.Output;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonotoneLabelsTest {

    private static final Monotone WATCH_TIME_UP_LIKE_DOWN = new Monotone(List.of("watchTime"), List.of("like"));

    private final ModelSpec spec = SmallLog.spec();
    private final FeedbackTable table = SmallLog.table(12, 20, 6, 1);
    private final FittedInputs fitted = FittedInputs.fit(spec, table);

    private LabelingModel model(Monotone monotone, Output output, Precision precision) {
        LabelingSpec labeling = SmallLog.labeling(output, monotone);
        ModelSpec constrained = SmallLog.with(spec, labeling, spec.training());
        return new LabelingModel(LabelingInputs.of(fitted, constrained, table), labeling, precision, 3);
    }

    private Labeler freeze(LabelingModel model) {
        return model.freeze(fitted, table.split().train());
    }

    @ParameterizedTest
    @CsvSource({"STANDARDISED, FLOAT", "STANDARDISED, DOUBLE", "SIGMOID, FLOAT", "SIGMOID, DOUBLE"})
    void theLabelIsMonotoneFromTheFirstStepToTheLastEvenIfItIsTaughtTheContrary(Output output, Precision precision) {
        LabelingModel model = model(WATCH_TIME_UP_LIKE_DOWN, output, precision);
        MonotoneCheck check = new MonotoneCheck(table);
        assertThat(check.falls(freeze(model), "watchTime")).isZero();
        assertThat(check.rises(freeze(model), "like")).isZero();

        teachTheContrary(model);

        assertThat(check.falls(freeze(model), "watchTime")).isZero();
        assertThat(check.rises(freeze(model), "like")).isZero();
    }

    @Test
    void withoutAConstraintTheSameTeachingMakesTheLabelFall() {
        LabelingModel model = model(Monotone.FREE, Output.STANDARDISED, Precision.DOUBLE);

        teachTheContrary(model);

        assertThat(new MonotoneCheck(table).falls(freeze(model), "watchTime")).isPositive();
        assertThat(new MonotoneCheck(table).rises(freeze(model), "like")).isPositive();
    }

    private void teachTheContrary(LabelingModel model) {
        double[] targets = new double[table.rows()];
        Arrays.setAll(
                targets,
                row -> table.feedback().get("like")[row] - table.feedback().get("watchTime")[row] / 10);
        new Imitation(spec.labeling(), table.split().train(), targets, 5).teach(model);
    }

    @Test
    void whatIsNotConstrainedStaysFree() {
        LabelingModel model = model(WATCH_TIME_UP_LIKE_DOWN, Output.STANDARDISED, Precision.DOUBLE);
        double[] duration = table.itemDuration().orElseThrow();
        double[] targets =
                Arrays.stream(duration).map(value -> Math.abs(value - 65) / 30).toArray();

        new Imitation(manySteps(), table.split().train(), targets, 5).teach(model);

        MonotoneCheck check = new MonotoneCheck(table);
        assertThat(check.falls(freeze(model), "duration")).isPositive();
        assertThat(check.rises(freeze(model), "duration")).isPositive();
    }

    private static LabelingSpec manySteps() {
        LabelingSpec few = SmallLog.labeling(Output.STANDARDISED);
        return new LabelingSpec(
                few.inputs(),
                few.without(),
                few.quantileGroups(),
                few.hidden(),
                few.bias(),
                few.skip(),
                few.output(),
                few.optimiser(),
                few.movingAverage(),
                few.normaliseGradient(),
                few.warmStart(),
                200,
                5e-3,
                64,
                few.monotone());
    }
}
