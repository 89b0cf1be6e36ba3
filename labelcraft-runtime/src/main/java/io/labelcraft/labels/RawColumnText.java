package io.labelcraft.labels;

import java.util.stream.DoubleStream;

/** A column of raw feedback while it is read. It is binary if every cell is written {@code 0} or {@code 1}. */
final class RawColumnText {

    private final String field;
    private final DoubleStream.Builder values = DoubleStream.builder();
    private boolean binary = true;

    RawColumnText(String field) {
        this.field = field;
    }

    /** @throws NumberFormatException if the cell is no number */
    void add(String cell) {
        values.add(Double.parseDouble(cell));
        binary &= cell.equals("0") || cell.equals("1");
    }

    /** May be called once. */
    RawColumn column() {
        return new RawColumn(field, binary, values.build().toArray());
    }
}
