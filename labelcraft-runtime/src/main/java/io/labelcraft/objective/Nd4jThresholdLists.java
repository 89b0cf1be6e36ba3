package io.labelcraft.objective;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What {@link ThresholdList} is for one user, for many users at once; vectors are [users, 1]. */
final class Nd4jThresholdLists implements Nd4jSoftLists {

    /** Below every score, and yet finite. */
    private static final double NO_SCORE = -1e300;

    private final INDArray kappa;
    private final INDArray alphas;
    private final INDArray slopes;
    private final INDArray slope;

    private Nd4jThresholdLists(INDArray kappa, Shares shares) {
        this.kappa = kappa;
        this.alphas = shares.in();
        this.slopes = shares.slopes();
        this.slope = slopes.sum(true, 1);
    }

    static Nd4jThresholdLists of(INDArray scores, INDArray kappa, PaddedUsers users, int k) {
        INDArray absence = users.presence().rsub(1);
        INDArray descending = Nd4j.sort(scores.add(absence.muli(NO_SCORE)), 1, false);
        INDArray last = descending.getColumn(k - 1, true).dup('c');
        INDArray next = descending.getColumn(k, true).dup('c');
        INDArray halfGap = last.sub(next).divi(2);
        INDArray exponents = scores.subColumnVector(next.add(halfGap)).muliColumnVector(kappa);
        INDArray odds = Transforms.exp(clipped(exponents), false).muli(users.presence());
        INDArray halfWidth = clipped(halfGap.muli(kappa));
        INDArray least = halfWidth.neg().subi(Math.log(k + 1.0));
        INDArray most = halfWidth.add(Transforms.log(users.counts().sub(k - 1.0), false));
        return new Nd4jThresholdLists(kappa, Shares.of(odds, thresholds(odds, k, least, most)));
    }

    private static INDArray clipped(INDArray exponents) {
        double largest = ThresholdList.LARGEST_EXPONENT;
        return Transforms.max(Transforms.min(exponents, largest, false), -largest, false);
    }

    /** All roots at once, until the last of them has been found; see {@link ThresholdList}. */
    private static INDArray thresholds(INDArray odds, int k, INDArray least, INDArray most) {
        INDArray above = odds.gt(1).castTo(DataType.DOUBLE);
        INDArray below = above.rsub(1);
        INDArray surplus = above.sum(true, 1).subi(k);
        INDArray low = least;
        INDArray high = most;
        INDArray thresholds = Nd4j.zeros(DataType.DOUBLE, least.shape());
        for (int pass = 0; pass < ThresholdList.MOST_PASSES; pass++) {
            Shares shares = Shares.of(odds, thresholds);
            INDArray excess = shares.in()
                    .mul(below)
                    .subi(shares.out().mul(above))
                    .sum(true, 1)
                    .addi(surplus);
            INDArray tooLow = excess.gt(0).castTo(DataType.DOUBLE);
            low = chosen(tooLow, thresholds, low);
            high = chosen(tooLow, high, thresholds);
            INDArray newton = thresholds.add(excess.divi(shares.slopes().sum(true, 1)));
            INDArray outside =
                    newton.lt(low).castTo(DataType.DOUBLE).addi(newton.gt(high).castTo(DataType.DOUBLE));
            INDArray next = chosen(outside, low.add(high).divi(2), newton);
            double largestStep = next.sub(thresholds).amaxNumber().doubleValue();
            thresholds = next;
            if (largestStep < ThresholdList.LAST_STEP) {
                break;
            }
        }
        return thresholds;
    }

    /** Finite numbers where the condition is 1, others where it is 0, in every digit. */
    private static INDArray chosen(INDArray condition, INDArray numbers, INDArray others) {
        return condition.mul(numbers).addi(condition.rsub(1).muli(others));
    }

    /** What of each candidate is in the list, and what is out of it. */
    private record Shares(INDArray in, INDArray out) {

        static Shares of(INDArray odds, INDArray thresholds) {
            INDArray against = Transforms.exp(thresholds, true);
            INDArray inverse = odds.addColumnVector(against).rdivi(1);
            return new Shares(odds.mul(inverse), inverse.mulColumnVector(against));
        }

        INDArray slopes() {
            return in.mul(out);
        }
    }

    @Override
    public INDArray alphas() {
        return alphas;
    }

    @Override
    public INDArray hard() {
        return slope.lt(SoftTopK.HARD).castTo(DataType.DOUBLE);
    }

    @Override
    public INDArray pullback(INDArray cotangent) {
        INDArray mean = slopes.mul(cotangent).sum(true, 1).divi(slope);
        INDArray steepness = kappa.mul(hard().rsubi(1));
        return cotangent.subColumnVector(mean).muli(slopes).muliColumnVector(steepness);
    }
}
