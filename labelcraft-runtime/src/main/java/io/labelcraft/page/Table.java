package io.labelcraft.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column names its rows.
 *
 * @param caption read out before the table
 */
public record Table(String caption, List<String> columns, List<Group> groups) implements Part {

    /** Rows of one heading; the heading is empty where the table has but one group. */
    public record Group(String heading, List<Row> rows) {}

    /** A named row of cells, one fewer than columns. */
    public record Row(String name, String note, List<Cell> cells) {

        public Row(String name, List<Cell> cells) {
            this(name, "", cells);
        }
    }

    /**
     * A cell.
     *
     * @param detail a second line, may be empty
     * @param best whether it is the best of its column
     */
    public record Cell(String text, String detail, Form form, boolean best) {

        /** Numbers are aligned with those above; code is set as it is written, line by line. */
        public enum Form {
            TEXT,
            NUMBER,
            CODE
        }

        public static Cell text(String text) {
            return new Cell(text, "", Form.TEXT, false);
        }

        public static Cell number(String text) {
            return number(text, "");
        }

        public static Cell number(String text, String detail) {
            return new Cell(text, detail, Form.NUMBER, false);
        }

        public static Cell code(String text) {
            return new Cell(text, "", Form.CODE, false);
        }

        public static Cell of(Estimate estimate) {
            return of(estimate, false);
        }

        public static Cell of(Estimate estimate, boolean best) {
            return new Cell(NumberText.of(estimate.mean()), NumberText.interval(estimate), Form.NUMBER, best);
        }

        public static Cell ofDifference(Estimate difference) {
            return number(NumberText.signed(difference.mean()), NumberText.interval(difference));
        }

        public boolean number() {
            return form == Form.NUMBER;
        }

        public boolean code() {
            return form == Form.CODE;
        }
    }

    /** Whether a column holds numbers, by its first cell. */
    public boolean isNumber(int column) {
        return column > 0
                && groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .findFirst()
                        .filter(row -> row.cells().get(column - 1).number())
                        .isPresent();
    }

    public static Table of(String caption, List<String> columns, List<Row> rows) {
        return new Table(caption, columns, List.of(new Group("", rows)));
    }

    /** A table of numbers alone: the first list names the rows, each further one is a column. */
    public static Table ofColumns(String caption, List<String> columns, List<List<String>> cells) {
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
