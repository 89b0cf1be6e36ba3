package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The data-adaptive activation of DIN: {@code x (alpha + (1 - alpha) p)} with {@code p = sigmoid(gamma z + beta)} and z the
 * standardised x.
 *
 * <p>A training pass standardises each column by the batch's mean and biased variance, which its derivatives take into
 * account, and moves the running statistics; other passes standardise by those.
 */
public final class Dice implements Layer {

    private static final double EPSILON = 1e-8;

    /** Share of a batch in the running statistics, as PyTorch's batch normalisation has it. */
    private static final double MOMENTUM = 0.1;

    private final Block gamma;
    private final Block beta;
    private final Block alpha;
    private final Block runningMean;
    private final Block runningVariance;

    /** The activation whose blocks {@link #declare} has added under this name. */
    public Dice(ParameterLayout layout, ParameterLayout statistics, String name) {
        this.gamma = layout.block(name + " gamma");
        this.beta = layout.block(name + " beta");
        this.alpha = layout.block(name + " alpha");
        this.runningMean = statistics.block(name + " mean");
        this.runningVariance = statistics.block(name + " variance");
    }

    /** Adds the activation's blocks. */
    public static void declare(
            ParameterLayout.Builder builder, ParameterLayout.Builder statistics, String name, int width) {
        builder.add(name + " gamma", 1, width).add(name + " beta", 1, width).add(name + " alpha", 1, width);
        statistics.add(name + " mean", 1, width).add(name + " variance", 1, width);
    }

    /** Gamma 1, beta and alpha 0; running mean 0 and variance 1. */
    @Override
    public void initialise(double[] parameters, double[] statistics, Random random) {
        Arrays.fill(parameters, gamma.offset(), gamma.offset() + gamma.length(), 1);
        Arrays.fill(statistics, runningVariance.offset(), runningVariance.offset() + runningVariance.length(), 1);
    }

    @Override
    public Pass forward(PassContext context, INDArray given) {
        INDArray input = columnMajor(given);
        if (!context.training()) {
            INDArray mean = runningMean.of(context.statistics());
            return new DicePass(context, input, centred(input, mean), runningVariance.of(context.statistics()));
        }
        INDArray mean = input.mean(true, 0);
        INDArray centred = centred(input, mean);
        INDArray variance = centred.mul(centred).mean(true, 0);
        follow(runningMean.of(context.statistics()), mean, 1);
        double unbiased = input.rows() / Math.max(1.0, input.rows() - 1.0);
        follow(runningVariance.of(context.statistics()), variance, unbiased);
        return new DicePass(context, input, centred, variance);
    }

    private static INDArray centred(INDArray input, INDArray mean) {
        return input.dup('f').subiRowVector(mean);
    }

    private static void follow(INDArray running, INDArray batch, double factor) {
        running.muli(1 - MOMENTUM).addi(batch.mul(MOMENTUM * factor));
    }

    /** All matrices here are of this order, as products leave it: ND4J is many times slower where orders are mixed. */
    private static INDArray columnMajor(INDArray matrix) {
        return matrix.ordering() == 'f' ? matrix : matrix.dup('f');
    }

    private final class DicePass implements Pass {

        private final boolean batchStatistics;
        private final INDArray slopeOfInput;
        private final INDArray standardised;
        private final INDArray gate;
        private final INDArray slopeOfGate;
        private final INDArray slopeOfAlpha;
        private final INDArray output;

        DicePass(PassContext context, INDArray input, INDArray centred, INDArray variance) {
            this.batchStatistics = context.training();
            INDArray gammas = gamma.of(context.dense());
            INDArray shares = alpha.of(context.dense()).rsub(1);
            INDArray scale = Transforms.sqrt(variance.add(EPSILON), false).rdivi(1);
            this.slopeOfInput = scale.mul(gammas);
            this.standardised = centred.muliRowVector(scale);
            INDArray open = Transforms.sigmoid(
                    standardised.dup('f').muliRowVector(gammas).addiRowVector(beta.of(context.dense())), false);
            INDArray closed = open.dup('f').rsubi(1);
            this.slopeOfAlpha = closed.mul(input);
            this.slopeOfGate = open.muli(slopeOfAlpha).muliRowVector(shares);
            this.gate = closed.muliRowVector(shares).rsubi(1);
            this.output = gate.mul(input);
        }

        @Override
        public INDArray output() {
            return output;
        }

        @Override
        public INDArray pullback(INDArray given, INDArray gradient) {
            INDArray cotangent = columnMajor(given);
            INDArray slope = cotangent.mul(slopeOfGate);
            INDArray betas = slope.sum(true, 0);
            INDArray gammas = slope.mul(standardised).sum(true, 0);
            beta.of(gradient).addi(betas);
            gamma.of(gradient).addi(gammas);
            alpha.of(gradient).addi(cotangent.mul(slopeOfAlpha).sum(true, 0));
            if (batchStatistics) {
                int rows = slope.rows();
                slope.subi(standardised.dup('f').muliRowVector(gammas.div(rows)))
                        .subiRowVector(betas.div(rows));
            }
            return slope.muliRowVector(slopeOfInput).addi(cotangent.mul(gate));
        }

        @Override
        public INDArray pushforward(INDArray given, INDArray parameters) {
            INDArray input = columnMajor(given);
            INDArray change = input.dup('f').muliRowVector(slopeOfInput);
            if (batchStatistics) {
                INDArray ofVariance = change.mul(standardised).mean(true, 0);
                change.subiRowVector(change.mean(true, 0))
                        .subi(standardised.dup('f').muliRowVector(ofVariance));
            }
            change.addi(standardised.dup('f').muliRowVector(gamma.of(parameters)))
                    .addiRowVector(beta.of(parameters))
                    .muli(slopeOfGate);
            return change.addi(input.mul(gate)).addi(slopeOfAlpha.dup('f').muliRowVector(alpha.of(parameters)));
        }
    }
}
