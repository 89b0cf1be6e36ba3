package io.labelcraft.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The types that a text column may turn out to have where a condition uses it, in the order in which they are tried. */
enum NaturalType {
    INTEGER("is not an integer"),
    NUMBER("is not a number"),
    BOOLEAN("is not true or false"),
    DATE("is not a date"),
    TIMESTAMP("is not a timestamp"),
    TEXT("is not text");

    private static final double MOST_MISFITS = 0.5;

    private final String problem;

    NaturalType(String problem) {
        this.problem = problem;
    }

    /** What is wrong with a cell that has another type. */
    String problem() {
        return problem;
    }

    /** A cell of a text file as a value of this type, null where it is none. */
    String value(Cell cell) {
        return switch (this) {
            case INTEGER -> cell.integer();
            case NUMBER -> cell.number();
            case TEXT -> cell.text();
            default -> "TRY_CAST(" + cell.text() + " AS " + name() + ")";
        };
    }

    /**
     * The first type that fits.
     *
     * @param misfits share of the cells that may have another type; at most half of them in any case
     */
    static NaturalType of(Cell cell, double misfits, LogDatabase database) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (NaturalType type : values()) {
            counts.add("count(" + type.value(cell) + ")");
        }
        List<Long> fitting = database.read("SELECT " + String.join(", ", counts) + " FROM log", result -> {
            result.next();
            List<Long> row = new ArrayList<>();
            for (int i = 1; i <= counts.size(); i++) {
                row.add(result.getLong(i));
            }
            return row;
        });
        long cells = fitting.get(fitting.size() - 1);
        double least = cells * (1 - Math.min(misfits, MOST_MISFITS));
        for (int i = 0; i < fitting.size(); i++) {
            if (fitting.get(i) >= least) {
                return values()[i];
            }
        }
        return TEXT;
    }
}
