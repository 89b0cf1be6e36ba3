package io.labelcraft.objective;

/**
 * What the platform wants of a user's list, to be maximised (method page, section 4).
 *
 * <p>Stateless and safe for many threads.
 */
public interface Objective {

    String name();

    /**
     * The objective's value for one user.
     *
     * @param shares alpha / k of each candidate; they sum to 1
     * @param rows the candidates' rows of the feedback table
     */
    double value(double[] shares, int[] rows);

    /**
     * How much of the measured quantity stands behind a value: the value itself, or what it falls short of the largest one if
     * less of the quantity is wanted. What rarely happens has a small quantity in both directions.
     */
    double quantity(double value);

    /**
     * Adds weight times the derivative in each share.
     *
     * @param gradient [candidates], added to
     */
    void addGradient(double[] shares, int[] rows, double weight, double[] gradient);
}
