package io.labelcraft.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column names its rows.
 *
 * @param caption read out before the table
 */
record Table(String caption, List<String> columns, List<Group> groups) implements Part {

    /** Rows of one heading; the heading is empty where the table has but one group. */
    record Group(String heading, List<Row> rows) {}

    /** A named row of cells, one fewer than columns. */
    record Row(String name, String note, List<Cell> cells) {

        Row(String name, List<Cell> cells) {
            this(name, "", cells);
        }
    }

    /**
     * A cell.
     *
     * @param detail a second line, may be empty
     * @param best whether it is the best of its column
     */
    record Cell(String text, String detail, Form form, boolean best) {

        /** Numbers are aligned with those above; code is set as it is written, line by line. */
        enum Form {
            TEXT,
            NUMBER,
            CODE
        }

        static Cell text(String text) {
            return new Cell(text, "", Form.TEXT, false);
        }

        static Cell number(String text) {
            return number(text, "");
        }

        static Cell number(String text, String detail) {
            return new Cell(text, detail, Form.NUMBER, false);
        }

        static Cell code(String text) {
            return new Cell(text, "", Form.CODE, false);
        }

        static Cell of(Estimate estimate) {
            return of(estimate, false);
        }

        static Cell of(Estimate estimate, boolean best) {
            return new Cell(NumberText.of(estimate.mean()), NumberText.interval(estimate), Form.NUMBER, best);
        }

        static Cell ofDifference(Estimate difference) {
            return number(NumberText.signed(difference.mean()), NumberText.interval(difference));
        }

        boolean number() {
            return form == Form.NUMBER;
        }

        boolean code() {
            return form == Form.CODE;
        }
    }

    /** Whether a column holds numbers, by its first cell. */
    boolean isNumber(int column) {
        return column > 0
                && groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .findFirst()
                        .filter(row -> row.cells().get(column - 1).number())
                        .isPresent();
    }

    static Table of(String caption, List<String> columns, List<Row> rows) {
        return new Table(caption, columns, List.of(new Group("", rows)));
    }

    /** A table of numbers alone: the first list names the rows, each further one is a column. */
    static Table ofColumns(String caption, List<String> columns, List<List<String>> cells) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < cells.get(0).size(); row++) {
            int index = row;
            rows.add(new Row(
                    cells.get(0).get(row),
                    cells.stream()
                            .skip(1)
                            .map(column -> Cell.number(column.get(index)))
                            .toList()));
        }
        return of(caption, columns, rows);
    }
}
