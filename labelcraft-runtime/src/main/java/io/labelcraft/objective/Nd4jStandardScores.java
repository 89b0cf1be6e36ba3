package io.labelcraft.objective;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What {@link StandardScores} is for one user, for many users at once.
 *
 * @param values zeros where a user's scores are constant, and beyond a user's last candidate
 * @param deviations of the raw scores, 1 where they are constant; [users, 1]
 * @param constant 1 where they are, else 0; [users, 1]
 */
record Nd4jStandardScores(PaddedUsers users, INDArray values, INDArray deviations, INDArray constant) {

    static Nd4jStandardScores of(INDArray scores, PaddedUsers users) {
        INDArray means = scores.sum(true, 1).divi(users.counts());
        INDArray centred = scores.subColumnVector(means).muli(users.presence());
        INDArray variances = centred.mul(centred).sum(true, 1).divi(users.counts());
        INDArray deviations = Transforms.sqrt(variances, false);
        INDArray constant = deviations.lt(StandardScores.CONSTANT).castTo(DataType.DOUBLE);
        INDArray scale = deviations.addi(constant).rdiv(1).muli(constant.rsub(1));
        return new Nd4jStandardScores(users, centred.muliColumnVector(scale), deviations, constant);
    }

    /**
     * Pulls a cotangent of the values back to the raw scores, where they are not constant.
     *
     * @param cotangent 0 beyond a user's last candidate
     */
    INDArray pullback(INDArray cotangent) {
        INDArray means = cotangent.sum(true, 1).divi(users.counts());
        INDArray along = cotangent.mul(values).sum(true, 1).divi(users.counts());
        return cotangent
                .subColumnVector(means)
                .subi(values.mulColumnVector(along))
                .diviColumnVector(deviations)
                .muli(users.presence());
    }
}
