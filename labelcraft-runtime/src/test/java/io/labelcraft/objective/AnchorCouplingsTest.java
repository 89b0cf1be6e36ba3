package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a solution in exact fractions. */
class AnchorCouplingsTest {

    private static final int ANCHORS = 6;

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 30, 100})
    void keepsAllDigitsHoweverFarCouplingsLieApart(int orders) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            double[][] weights = new double[ANCHORS][ANCHORS];
            double[] right = new double[ANCHORS];
            for (int anchor = 1; anchor < ANCHORS; anchor++) {
                for (int lower = 0; lower < anchor; lower++) {
                    weights[anchor][lower] = Math.pow(10, -orders * random.nextDouble());
                }
                right[anchor] = random.nextDouble();
            }
            double[] solution = new AnchorCouplings(weights).solve(right);
            double[] exact = exact(weights, right);
            assertThat(solution[0]).isZero();
            for (int anchor = 1; anchor < ANCHORS; anchor++) {
                assertThat(solution[anchor])
                        .as("anchor %d, seed %d", anchor, seed)
                        .isCloseTo(exact[anchor], within(1e-13 * Math.abs(exact[anchor])));
            }
        }
    }

    /** The Laplacian without the row and the column of anchor 0, whose potential is 0. */
    private static double[] exact(double[][] weights, double[] right) {
        FieldMatrix<BigFraction> laplacian =
                new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), ANCHORS - 1, ANCHORS - 1);
        ArrayFieldVector<BigFraction> wanted = new ArrayFieldVector<>(BigFractionField.getInstance(), ANCHORS - 1);
        for (int anchor = 1; anchor < ANCHORS; anchor++) {
            wanted.setEntry(anchor - 1, new BigFraction(right[anchor]));
            for (int other = 0; other < ANCHORS; other++) {
                BigFraction coupling = new BigFraction(weights[Math.max(anchor, other)][Math.min(anchor, other)]);
                laplacian.addToEntry(anchor - 1, anchor - 1, coupling);
                if (other > 0) {
                    laplacian.addToEntry(anchor - 1, other - 1, coupling.negate());
                }
            }
        }
        double[] solution = new double[ANCHORS];
        ArrayFieldVector<BigFraction> exact = new ArrayFieldVector<>(
                new FieldLUDecomposition<>(laplacian).getSolver().solve(wanted));
        for (int anchor = 1; anchor < ANCHORS; anchor++) {
            solution[anchor] = exact.getEntry(anchor - 1).doubleValue();
        }
        return solution;
    }
}
