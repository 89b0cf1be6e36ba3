package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.nn.HistoryPooling.Sides;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every pooling of histories owes: exact derivatives in queries, keys and parameters, in both directions. */
class HistoryPoolingTest {

    private static final int WIDTH = 3;
    private static final int ROWS = 4;
    private static final int KEYS = 5;
    private static final double STEP = 1e-5;

    private static final ParameterLayout PARAMETERS;
    private static final ParameterLayout STATISTICS;
    private static final Tower AFFINE = Tower.of("affine", 4 * WIDTH, List.of(2), 1, Activation.NONE);
    private static final Tower RECTIFIED = Tower.of("rectified", 4 * WIDTH, List.of(3), 1, Activation.RELU);
    private static final Tower ADAPTIVE = Tower.of("adaptive", 4 * WIDTH, List.of(3), 1, Activation.DICE);

    static {
        ParameterLayout.Builder parameters = new ParameterLayout.Builder();
        ParameterLayout.Builder statistics = new ParameterLayout.Builder();
        List.of(AFFINE, RECTIFIED, ADAPTIVE).forEach(tower -> tower.declare(parameters, statistics));
        PARAMETERS = parameters.build();
        STATISTICS = statistics.build();
    }

    /** A pooling, by the name of its test. */
    record Case(String name, HistoryPooling pooling) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("mean", new MeanPooling()),
                new Case("collapsed activation unit", new CollapsedActivationUnit(build(AFFINE), WIDTH)),
                new Case("general activation unit, affine", new GeneralActivationUnit(build(AFFINE), WIDTH)),
                new Case("general activation unit, ReLU", new GeneralActivationUnit(build(RECTIFIED), WIDTH)),
                new Case("general activation unit, Dice", new GeneralActivationUnit(build(ADAPTIVE), WIDTH)));
    }

    private static Layer build(Tower tower) {
        return tower.build(PARAMETERS, STATISTICS);
    }

    /** Queries, keys and parameters, one after the other. */
    private final INDArray point = gaussian(ROWS * WIDTH + KEYS * WIDTH + PARAMETERS.length(), 1);

    private final INDArray tangent = gaussian((int) point.length(), 2);
    private final INDArray cotangent = gaussian(ROWS * WIDTH, 3).reshape(ROWS, WIDTH);

    /** The second row has no history; keys are used several times, the last one never. */
    private final HistoryRows histories = new HistoryRows(new int[] {0, 1, 1, 2, 3, 0, 2}, new int[] {3, 3, 5, 7});

    private HistoryPooling.Pass pass(Case given, INDArray at) {
        INDArray statistics = Nd4j.ones(DataType.DOUBLE, STATISTICS.length());
        PassContext context = new PassContext(parameters(at), statistics, true);
        Sides sides = sides(at);
        return given.pooling().forward(context, sides.queries(), sides.keys(), histories);
    }

    private static Sides sides(INDArray vector) {
        double[] all = vector.toDoubleVector();
        return new Sides(matrix(all, 0, ROWS), matrix(all, ROWS * WIDTH, KEYS));
    }

    private static INDArray matrix(double[] all, int from, int rows) {
        return Nd4j.createFromArray(Arrays.copyOfRange(all, from, from + rows * WIDTH))
                .reshape('c', rows, WIDTH);
    }

    private static INDArray parameters(INDArray vector) {
        int from = (ROWS + KEYS) * WIDTH;
        return Nd4j.createFromArray(Arrays.copyOfRange(vector.toDoubleVector(), from, from + PARAMETERS.length()));
    }

    private INDArray pushed(Case given) {
        return pass(given, point).pushforward(sides(tangent), parameters(tangent));
    }

    /** J' u, in the order of the point. */
    private INDArray pulled(Case given) {
        INDArray gradient = Nd4j.zeros(DataType.DOUBLE, PARAMETERS.length());
        Sides sides = pass(given, point).pullback(cotangent, gradient);
        return Nd4j.concat(
                0,
                sides.queries().dup('c').reshape(ROWS * WIDTH),
                sides.keys().dup('c').reshape(KEYS * WIDTH),
                gradient);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pushforwardEqualsCentralDifferences(Case given) {
        INDArray up = pass(given, point.add(tangent.mul(STEP))).output();
        INDArray down = pass(given, point.sub(tangent.mul(STEP))).output();
        assertThat(numbers(pushed(given))).containsExactly(numbers(up.sub(down).div(2 * STEP)), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackEqualsCentralDifferencesAlongEachNumber(Case given) {
        double[] differences = new double[(int) point.length()];
        for (int i = 0; i < differences.length; i++) {
            INDArray along = Nd4j.zeros(DataType.DOUBLE, point.length());
            along.putScalar(i, STEP);
            INDArray up = pass(given, point.add(along)).output();
            INDArray down = pass(given, point.sub(along)).output();
            differences[i] = dot(up.sub(down), cotangent) / (2 * STEP);
        }
        assertThat(numbers(pulled(given))).containsExactly(differences, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackIsTheAdjointOfThePushforward(Case given) {
        double forwards = dot(cotangent, pushed(given));
        double backwards = dot(pulled(given), tangent);
        assertThat(forwards).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
    }

    @Test
    void theCollapsedActivationUnitPoolsAsTheGeneralOneDoes() {
        INDArray collapsed = pass(new Case("", new CollapsedActivationUnit(build(AFFINE), WIDTH)), point)
                .output();
        INDArray general = pass(new Case("", new GeneralActivationUnit(build(AFFINE), WIDTH)), point)
                .output();
        assertThat(numbers(collapsed)).containsExactly(numbers(general), within(1e-12));
    }

    private static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static INDArray gaussian(int length, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(length, seed));
    }
}
