package io.labelcraft.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.LabelingSpec.Output;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LabelingModelTest {

    private final FeedbackTable table = SmallLog.table(12, 20, 6, 1);
    private final int[] rows = IntStream.range(0, 30).toArray();

    static Stream<JsonNode> goldenCases() {
        return StreamSupport.stream(
                Golden.read("bilevel_parts.json").get("cases").spliterator(), false);
    }

    /** Labels, and the meta-gradient that double automatic differentiation gives for the whole inner step. */
    @ParameterizedTest
    @MethodSource("goldenCases")
    void equalsTheGoldenLabelsAndMetaGradient(JsonNode golden) {
        LabelingModel model = goldenModel(golden);
        int[] all = IntStream.range(0, golden.get("train").size()).toArray();
        LabelingModel.Pass pass = model.forward(all);
        double[] expected = Golden.doubles(golden.get("labels"));
        for (int i = 0; i < expected.length; i++) {
            assertThat(pass.labels().getDouble(i)).isCloseTo(expected[i], within(1e-9));
        }
        for (int objective = 0; objective < 3; objective++) {
            double factor = 2 * golden.get("eta1").asDouble() / all.length;
            double[] pushed = Golden.doubles(golden.get("J_dot_v").get(objective));
            INDArray gradient =
                    pass.pullback(Nd4j.createFromArray(pushed).muli(factor)).dense();
            double[] wanted = inOut(golden.get("dM_dphi").get(objective));
            double largest = Arrays.stream(wanted).map(Math::abs).max().orElse(0);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(gradient.getDouble(i)).isCloseTo(wanted[i], within(1e-6 * largest));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "SIGMOID, true", "STANDARDISED, false", "STANDARDISED, true"})
    void pullbackEqualsCentralDifferences(Output output, boolean constrained) {
        Monotone monotone = constrained ? new Monotone(List.of("watchTime"), List.of("like")) : Monotone.FREE;
        ModelSpec spec = SmallLog.spec();
        LabelingSpec labeling = SmallLog.labeling(output, monotone);
        LabelingInputs inputs = LabelingInputs.fit(SmallLog.with(spec, labeling, spec.training()), table);
        LabelingModel model = new LabelingModel(inputs, labeling, Precision.DOUBLE, 3);
        INDArray cotangent = Nd4j.createFromArray(SmallLog.gaussian(rows.length, 4));
        INDArray gradient = model.forward(rows).pullback(cotangent).dense();
        double step = 1e-6;
        for (int i = 0; i < gradient.length(); i++) {
            double value = model.parameters().vector().getDouble(i);
            model.parameters().vector().putScalar(i, value + step);
            double up = dot(model.forward(rows).labels(), cotangent);
            model.parameters().vector().putScalar(i, value - step);
            double down = dot(model.forward(rows).labels(), cotangent);
            model.parameters().vector().putScalar(i, value);
            assertThat(gradient.getDouble(i)).as("parameter %d", i).isCloseTo((up - down) / (2 * step), within(1e-6));
        }
    }

    @Test
    void aStandardisedModelGivesLabelsOfMeanZeroAndDeviationOneOverTheBatch() {
        LabelingModel model = new LabelingModel(
                LabelingInputs.fit(SmallLog.spec(), table),
                SmallLog.labeling(Output.STANDARDISED),
                Precision.DOUBLE,
                3);
        INDArray labels = model.forward(rows).labels();
        assertThat(labels.meanNumber().doubleValue()).isCloseTo(0, within(1e-12));
        assertThat(labels.mul(labels).meanNumber().doubleValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void frozenLabelsLieBetweenZeroAndOneAndKeepTheOrderOfTheModel() {
        ModelSpec spec = SmallLog.spec();
        LabelingModel model = new LabelingModel(
                LabelingInputs.fit(SmallLog.spec(), table),
                SmallLog.labeling(Output.STANDARDISED),
                Precision.DOUBLE,
                3);
        Labeler labeler =
                model.freeze(FittedInputs.fit(spec, table), table.split().train());
        double[] published = labeler.labels(RawFeedback.of(spec.log(), table).rows(rows));
        INDArray batch = model.forward(rows).labels();
        assertThat(Arrays.stream(published)).allMatch(label -> label > 0 && label < 1);
        for (int i = 1; i < rows.length; i++) {
            assertThat(Double.compare(published[i], published[i - 1]))
                    .isEqualTo(Double.compare(batch.getDouble(i), batch.getDouble(i - 1)));
        }
    }

    private static LabelingModel goldenModel(JsonNode golden) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<String> names = List.of("watch time", "item duration", "explicit");
        for (int input = 0; input < names.size(); input++) {
            columns.put(names.get(input), Golden.column(golden.get("train"), input));
        }
        int width = golden.get("phi").get(0).size();
        LabelingSpec spec = new LabelingSpec(
                LabelingSpec.Inputs.SCALED,
                List.of(),
                5,
                List.of(width, width),
                false,
                false,
                Output.SIGMOID,
                SmallLog.sgd(0.1, 0),
                0,
                false,
                LabelingSpec.WarmStart.WT_EF,
                0,
                0,
                1,
                LabelingSpec.Monotone.FREE);
        LabelingModel model = new LabelingModel(new LabelingInputs(columns), spec, Precision.DOUBLE, 1);
        model.parameters().vector().assign(Nd4j.createFromArray(inOut(golden.get("phi"))));
        return model;
    }

    /** Golden weights are (out, in); ours are (in, out), flat. */
    private static double[] inOut(JsonNode layers) {
        return StreamSupport.stream(layers.spliterator(), false)
                .map(Golden::matrix)
                .flatMapToDouble(
                        layer -> IntStream.range(0, layer[0].length).boxed().flatMapToDouble(in -> Arrays.stream(layer)
                                .mapToDouble(out -> out[in])))
                .toArray();
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }
}
