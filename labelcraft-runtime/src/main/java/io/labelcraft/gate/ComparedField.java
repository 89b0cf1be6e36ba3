package io.labelcraft.gate;

/**
 * A column that both versions have.
 *
 * @param binary whether every value of both is 0 or 1
 * @param published per row of the published table; not to be written to
 * @param values per row of the run's; not to be written to
 */
record ComparedField(String name, boolean binary, double[] published, double[] values) {}
