package io.labelcraft.report;

/** What a number measures; the unit is empty where it has none. */
record Quantity(String name, String unit) {

    Quantity {
        unit = unit == null ? "" : unit;
    }

    /** As on an axis or above a column. */
    String label() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }
}
