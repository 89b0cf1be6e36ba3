package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.RecommenderSpec.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What every layer owes: exact derivatives of the whole batch map, in its input and its parameters, in both directions. */
class LayerDerivativesTest {

    private static final int ROWS = 7;
    private static final int WIDTH = 4;
    private static final double STEP = 1e-5;

    private static final ParameterLayout PARAMETERS;
    private static final ParameterLayout STATISTICS;
    private static final Tower TOWER = Tower.of("tower", WIDTH, List.of(5, 3), 2, Activation.DICE);

    static {
        ParameterLayout.Builder parameters = new ParameterLayout.Builder();
        ParameterLayout.Builder statistics = new ParameterLayout.Builder();
        Dense.declare(parameters, "dense", WIDTH, 3);
        Dice.declare(parameters, statistics, "dice", WIDTH);
        TOWER.declare(parameters, statistics);
        PARAMETERS = parameters.build();
        STATISTICS = statistics.build();
    }

    /** A layer, and the kind of pass. */
    record Case(String name, Layer layer, boolean training) {
        @Override
        public String toString() {
            return name + (training ? ", training" : ", evaluation");
        }
    }

    static Stream<Case> cases() {
        Layer dice = new Dice(PARAMETERS, STATISTICS, "dice");
        Layer tower = TOWER.build(PARAMETERS, STATISTICS);
        return Stream.of(
                new Case("dense", new Dense(PARAMETERS, "dense"), true),
                new Case("relu", new Relu(), true),
                new Case("sigmoid", new Sigmoid(), true),
                new Case("dice", dice, true),
                new Case("dice", dice, false),
                new Case("tower", tower, true),
                new Case("tower", tower, false));
    }

    private final INDArray input = gaussian(1, ROWS, WIDTH);
    private final INDArray parameters = gaussian(2, PARAMETERS.length());
    private final INDArray inputTangent = gaussian(3, ROWS, WIDTH);
    private final INDArray parameterTangent = gaussian(4, PARAMETERS.length());
    private final INDArray statistics =
            Transforms.abs(gaussian(6, STATISTICS.length())).addi(0.5);

    private Layer.Pass pass(Case given, INDArray at, INDArray with) {
        return given.layer().forward(new PassContext(with, statistics, given.training()), at);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pushforwardEqualsCentralDifferences(Case given) {
        INDArray pushed = pass(given, input, parameters).pushforward(inputTangent, parameterTangent);
        INDArray up = moved(given, STEP);
        INDArray down = moved(given, -STEP);
        INDArray differences = up.sub(down).div(2 * STEP);
        assertThat(numbers(pushed)).containsExactly(numbers(differences), within(1e-6));
    }

    private INDArray moved(Case given, double step) {
        return pass(given, input.add(inputTangent.mul(step)), parameters.add(parameterTangent.mul(step)))
                .output();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackEqualsCentralDifferencesAlongEachInputAndParameter(Case given) {
        Layer.Pass pass = pass(given, input, parameters);
        INDArray cotangent = gaussian(5, pass.output().shape());
        INDArray gradient = Nd4j.zeros(DataType.DOUBLE, PARAMETERS.length());
        INDArray ofInput = pass.pullback(cotangent, gradient);
        assertSlopes(gradient, parameters, at -> dot(pass(given, input, at).output(), cotangent));
        assertSlopes(
                ofInput.dup('c').reshape(ROWS * WIDTH),
                input.dup('c').reshape(ROWS * WIDTH),
                at -> dot(pass(given, at.reshape(ROWS, WIDTH), parameters).output(), cotangent));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pullbackIsTheAdjointOfThePushforward(Case given) {
        Layer.Pass pass = pass(given, input, parameters);
        INDArray cotangent = gaussian(5, pass.output().shape());
        double forwards = dot(cotangent, pass.pushforward(inputTangent, parameterTangent));
        INDArray gradient = Nd4j.zeros(DataType.DOUBLE, PARAMETERS.length());
        double backwards = dot(pass.pullback(cotangent, gradient), inputTangent) + dot(gradient, parameterTangent);
        assertThat(forwards).isCloseTo(backwards, within(1e-10 * Math.abs(backwards)));
    }

    private static void assertSlopes(INDArray slopes, INDArray at, ToDoubleFunction<INDArray> function) {
        double[] differences = new double[(int) at.length()];
        for (int i = 0; i < differences.length; i++) {
            INDArray up = at.dup();
            INDArray down = at.dup();
            up.putScalar(i, at.getDouble(i) + STEP);
            down.putScalar(i, at.getDouble(i) - STEP);
            differences[i] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (2 * STEP);
        }
        assertThat(numbers(slopes)).containsExactly(differences, within(1e-6));
    }

    private static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private static double dot(INDArray left, INDArray right) {
        return left.mul(right).sumNumber().doubleValue();
    }

    private static INDArray gaussian(long seed, long... shape) {
        double[] values = SmallLog.gaussian((int) Arrays.stream(shape).reduce(1, (a, b) -> a * b), seed);
        return Nd4j.createFromArray(values).reshape('c', shape);
    }
}
