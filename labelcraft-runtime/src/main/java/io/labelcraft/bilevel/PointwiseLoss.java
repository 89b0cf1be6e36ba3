package io.labelcraft.bilevel;

import io.labelcraft.config.TrainingSpec;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * l(f, y): what one score f loses against one label y, with the derivatives that bi-level learning needs (method page,
 * section 2). A batch's loss is the mean over its rows.
 *
 * <p>Scores, labels and results are [rows].
 */
public enum PointwiseLoss {

    /** {@code (f - y)^2}. */
    SQUARED(2) {
        @Override
        double mean(INDArray scores, INDArray labels) {
            INDArray residual = scores.sub(labels);
            return residual.muli(residual).meanNumber().doubleValue();
        }

        @Override
        INDArray slope(INDArray scores, INDArray labels) {
            return scores.sub(labels).muli(2);
        }

        @Override
        INDArray curvature(INDArray scores) {
            return scores.like().addi(2);
        }
    },

    /** The cross-entropy {@code log(1 + e^f) - y f} of a logit f and a label in (0,1). */
    LOGISTIC(1) {
        @Override
        double mean(INDArray scores, INDArray labels) {
            return Transforms.softPlus(scores, true)
                    .subi(scores.mul(labels))
                    .meanNumber()
                    .doubleValue();
        }

        @Override
        INDArray slope(INDArray scores, INDArray labels) {
            return Transforms.sigmoid(scores, true).subi(labels);
        }

        @Override
        INDArray curvature(INDArray scores) {
            INDArray probability = Transforms.sigmoid(scores, true);
            return probability.muli(probability.rsub(1));
        }
    };

    private final double labelEffect;

    PointwiseLoss(double labelEffect) {
        this.labelEffect = labelEffect;
    }

    /** The mean over the rows. */
    abstract double mean(INDArray scores, INDArray labels);

    /** dl / df. */
    abstract INDArray slope(INDArray scores, INDArray labels);

    /** d2l / df2, which no label changes. */
    abstract INDArray curvature(INDArray scores);

    /** {@code -d2l / df dy}, the same for all scores and labels. */
    double labelEffect() {
        return labelEffect;
    }

    /** The loss that the settings ask for. */
    public static PointwiseLoss of(TrainingSpec.Loss loss) {
        return switch (loss) {
            case SQUARED -> SQUARED;
            case LOGISTIC -> LOGISTIC;
        };
    }
}
