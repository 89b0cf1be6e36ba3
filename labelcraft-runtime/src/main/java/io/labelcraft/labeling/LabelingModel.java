package io.labelcraft.labeling;

import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.nn.ElementType;
import io.labelcraft.nn.MultilayerPerceptron;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.SignConstraint;
import io.labelcraft.nn.Snapshot;
import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * g_phi: a small network from a row's feedback to its label (method page, section 5 and section 9, point 1).
 *
 * <p>One thread at a time.
 */
public final class LabelingModel {

    private static final double LEAST_DEVIATION = 1e-6;

    private final MultilayerPerceptron network;
    private final LabelingInputs inputs;
    private final boolean standardised;
    private final Parameters parameters;

    public LabelingModel(LabelingInputs inputs, LabelingSpec spec, Precision precision, long seed) {
        this.inputs = inputs;
        this.network = new MultilayerPerceptron(inputs.count(), spec.hidden(), spec.bias(), spec.skip());
        this.standardised = spec.output() == LabelingSpec.Output.STANDARDISED;
        DataType type = ElementType.of(precision);
        SignConstraint constraint = new SignConstraint(network.signs(inputs.signs()), type);
        double[] initial = constraint.reflect(network.initial(new Random(seed)));
        this.parameters =
                new Parameters(network.layout(), Nd4j.createFromArray(initial).castTo(type));
        if (!constraint.free()) {
            parameters.keepWithin(constraint);
        }
    }

    /** phi, which optimisers change in place. */
    public Parameters parameters() {
        return parameters;
    }

    /** Moves a copy of phi towards the present phi: {@code keep} of the copy, the rest of phi. */
    public void follow(Snapshot average, double keep) {
        average.follow(parameters.vector(), keep);
    }

    /** Labels of a batch while the search goes on: standardised over the batch, or in (0,1). */
    public Pass forward(int[] rows) {
        return new Pass(network.forward(parameters.vector(), input(rows)));
    }

    /** The labels of {@link #forward} alone, one for each row. */
    public double[] batchLabels(int[] rows) {
        return forward(rows).labels().dup().data().asDouble();
    }

    /**
     * The labelling model once the search has ended.
     *
     * @param fitted that the inputs come from
     * @param reference rows whose outputs a standardised model's labels are standardised with
     */
    public Labeler freeze(FittedInputs fitted, int[] reference) {
        double[] frozen = parameters.snapshot().toArray();
        Labeler.Calibration calibration =
                standardised ? Labeler.Calibration.of(outputs(frozen, reference)) : Labeler.Calibration.NONE;
        return new Labeler(fitted, network, frozen, calibration);
    }

    private double[] outputs(double[] frozen, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> network.output(frozen, inputs.of(new int[] {row})[0]))
                .toArray();
    }

    private INDArray input(int[] rows) {
        return Nd4j.create(inputs.of(rows)).castTo(parameters.vector().dataType());
    }

    /** Labels of one batch, with what their pullback needs. */
    public final class Pass {

        private final MultilayerPerceptron.Pass network;
        private final INDArray labels;
        private final double deviation;

        private Pass(MultilayerPerceptron.Pass network) {
            this.network = network;
            INDArray output = network.output().reshape(network.output().length());
            if (standardised) {
                INDArray centred = output.sub(output.meanNumber().doubleValue());
                this.deviation =
                        Math.max(Math.sqrt(centred.mul(centred).meanNumber().doubleValue()), LEAST_DEVIATION);
                this.labels = centred.divi(deviation);
            } else {
                this.deviation = 1;
                this.labels = Transforms.sigmoid(output, true);
            }
        }

        /** [rows]. */
        public INDArray labels() {
            return labels;
        }

        /**
         * Pulls a cotangent of the labels back to the parameters, which must not have changed since.
         *
         * @param cotangent [rows]
         */
        public ParameterVector pullback(INDArray cotangent) {
            INDArray delta = standardised ? throughStandardisation(cotangent) : throughSigmoid(cotangent);
            return ParameterVector.dense(parameters.layout(), network.pullback(delta.reshape(delta.length(), 1)));
        }

        private INDArray throughSigmoid(INDArray cotangent) {
            return cotangent.mul(labels).muli(labels.rsub(1));
        }

        /** Mean and deviation of the batch are functions of the outputs, too. */
        private INDArray throughStandardisation(INDArray cotangent) {
            double alongLabels = cotangent.mul(labels).meanNumber().doubleValue();
            return cotangent
                    .sub(cotangent.meanNumber().doubleValue())
                    .subi(labels.mul(alongLabels))
                    .divi(deviation);
        }
    }
}
