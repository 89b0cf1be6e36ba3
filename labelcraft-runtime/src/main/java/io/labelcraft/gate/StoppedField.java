package io.labelcraft.gate;

import java.util.BitSet;

/**
 * Whether a field has one value in all rows of a scope, and whether chance could have done that.
 *
 * @param value of the scope's first row; NaN if there is none
 * @param isConstant whether all rows have it
 * @param expectedUsers how many users with any other value the scope would have, as things were in the published version
 */
record StoppedField(double value, boolean isConstant, double expectedUsers) {

    static StoppedField of(Comparison comparison, ComparedField field, Scope scope) {
        double value = scope.rows().length == 0 ? Double.NaN : field.values()[scope.rows()[0]];
        for (int row : scope.rows()) {
            if (field.values()[row] != value) {
                return new StoppedField(value, false, Double.NaN);
            }
        }
        BitSet users = new BitSet();
        for (int row = 0; row < field.published().length; row++) {
            if (field.published()[row] != value) {
                users.set(comparison.published().user()[row]);
            }
        }
        double size = (double) scope.rows().length / field.published().length;
        return new StoppedField(value, true, users.cardinality() * size);
    }

    /** Users are counted, not rows, since those of one user go together; their number is Poisson's, so none is e to the minus expected. */
    boolean isCertain() {
        return Math.exp(-expectedUsers) < Chance.OF_FALSE_REFUSAL;
    }
}
