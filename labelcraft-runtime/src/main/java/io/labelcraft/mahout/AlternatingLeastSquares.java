package io.labelcraft.mahout;

import io.labelcraft.mahout.PreferenceMatrix.Entries;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.svd.AbstractFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;
import org.apache.mahout.cf.taste.model.DataModel;

/**
 * Alternating least squares, each row regularised by its number of preferences.
 *
 * <p>Takes the place of Mahout's {@code ALSWRFactorizer} of the same method, which draws its start from a generator without
 * a seed, and which pairs the features of a user's items, in the order of a hash set, with the preferences in the order of
 * the item ids: with ids beyond the smallest it fits preferences to the wrong items.
 */
final class AlternatingLeastSquares extends AbstractFactorizer {

    /** Of the random initial features; the first feature begins with the mean preference. */
    private static final double INITIAL_RANGE = 0.1;

    private final DataModel model;
    private final int features;
    private final double regularisation;
    private final int iterations;
    private final long seed;

    AlternatingLeastSquares(DataModel model, int features, double regularisation, int iterations, long seed)
            throws TasteException {
        super(model);
        this.model = model;
        this.features = features;
        this.regularisation = regularisation;
        this.iterations = iterations;
        this.seed = seed;
    }

    @Override
    public Factorization factorize() throws TasteException {
        PreferenceMatrix matrix = PreferenceMatrix.of(model);
        Entries[] ofUsers = matrix.rows();
        Entries[] ofItems = matrix.transposed().rows();
        double[][] items = initial(ofItems);
        double[][] users = new double[ofUsers.length][];
        for (int iteration = 0; iteration < iterations; iteration++) {
            fit(users, ofUsers, items);
            fit(items, ofItems, users);
        }
        return createFactorization(users, items);
    }

    private double[][] initial(Entries[] ofItems) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] items = new double[ofItems.length][];
        for (int item = 0; item < items.length; item++) {
            items[item] = random.doubles(features, 0, INITIAL_RANGE).toArray();
            items[item][0] = mean(ofItems[item].value());
        }
        return items;
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }

    /** Each row of {@code fitted} depends on {@code fixed} alone, so threads do not change the outcome. */
    private void fit(double[][] fitted, Entries[] preferences, double[][] fixed) {
        IntStream.range(0, fitted.length).parallel().forEach(row -> fitted[row] = solve(preferences[row], fixed));
    }

    private double[] solve(Entries preferences, double[][] fixed) {
        double[][] normal = new double[features][features];
        double[] right = new double[features];
        for (int entry = 0; entry < preferences.length(); entry++) {
            addOuterProduct(
                    normal,
                    right,
                    fixed[preferences.index()[entry]],
                    preferences.value()[entry]);
        }
        for (int feature = 0; feature < features; feature++) {
            normal[feature][feature] += regularisation * preferences.length();
            for (int other = 0; other < feature; other++) {
                normal[other][feature] = normal[feature][other];
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    /** Adds one preference to the normal equations, of whose symmetric matrix only the lower half is filled. */
    private void addOuterProduct(double[][] normal, double[] right, double[] row, double preference) {
        for (int feature = 0; feature < features; feature++) {
            right[feature] += preference * row[feature];
            for (int other = 0; other <= feature; other++) {
                normal[feature][other] += row[feature] * row[other];
            }
        }
    }
}
