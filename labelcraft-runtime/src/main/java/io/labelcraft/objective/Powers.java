package io.labelcraft.objective;

/**
 * Sums over powers of some numbers.
 *
 * @param bases in [0,1]
 */
record Powers(double[] bases) {

    /** How many numbers go through one pass of a sum, which would else wait for the last product. */
    private static final int AT_ONCE = 4;

    /**
     * For each power, the weighted sum over the bases.
     *
     * @param weights one for each base
     * @return [highest + 1]: sum_i weight_i base_i^power
     */
    double[] sums(double[] weights, int highest) {
        double[] sums = new double[highest + 1];
        int whole = bases.length - bases.length % AT_ONCE;
        for (int i = 0; i < whole; i += AT_ONCE) {
            addFour(i, weights, sums);
        }
        for (int i = whole; i < bases.length; i++) {
            double product = weights[i];
            for (int power = 0; power <= highest; power++) {
                sums[power] += product;
                product *= bases[i];
            }
        }
        return sums;
    }

    private void addFour(int from, double[] weights, double[] sums) {
        double base0 = bases[from];
        double base1 = bases[from + 1];
        double base2 = bases[from + 2];
        double base3 = bases[from + 3];
        double product0 = weights[from];
        double product1 = weights[from + 1];
        double product2 = weights[from + 2];
        double product3 = weights[from + 3];
        for (int power = 0; power < sums.length; power++) {
            sums[power] += (product0 + product1) + (product2 + product3);
            product0 *= base0;
            product1 *= base1;
            product2 *= base2;
            product3 *= base3;
        }
    }

    /**
     * For each base, the weighted sum over its powers from the first on.
     *
     * @param coefficients of each power; that of power 0 is not used
     */
    double[] polynomials(double[] coefficients) {
        double[] values = new double[bases.length];
        for (int power = coefficients.length - 1; power > 0; power--) {
            double coefficient = coefficients[power];
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] + coefficient) * bases[i];
            }
        }
        return values;
    }
}
