package io.labelcraft.data;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Finds the rows of a CSV file and those that no parser can trust, as RFC 4180 has it.
 *
 * <p>The check is needed because DuckDB passes over what follows a quote that is left open, and does not say how much
 * that was. A line that is broken by a quote is given up to its end; blank lines are no rows; empty columns beyond those
 * of the header do no harm, as DuckDB has it.
 */
final class CsvStructure {

    /** Why a row is broken. */
    enum Fault {
        TOO_FEW_COLUMNS("too few columns"),
        TOO_MANY_COLUMNS("too many columns"),
        BROKEN_QUOTES("broken quotes"),
        NOT_UTF8("text that is not UTF-8");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * A broken row.
     *
     * @param row from 1, header not counted
     * @param line from 1, header counted
     * @param columns that were found
     */
    record BrokenRow(long row, long line, Fault fault, int columns) {}

    private enum State {
        RECORD_START,
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED,
        BROKEN
    }

    private static final int LINE_FEED = 1;
    private static final int RETURN = 2;
    private static final int RETURN_AND_LINE_FEED = 4;

    private final byte delimiter;
    private final Utf8Validator utf8 = new Utf8Validator();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final LongStream.Builder broken = LongStream.builder();
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final List<BrokenRow> examples = new ArrayList<>();

    private State state = State.RECORD_START;
    private boolean inHeader = true;
    private boolean afterReturn;
    private boolean validText = true;
    private boolean invalidText;
    private boolean validHeader;
    private boolean cutOff;
    private int lineEnds;
    private int headerColumns;
    private int columns = 1;
    private int lastFilledColumn;
    private long rows;
    private long line = 1;
    private long firstLine = 1;

    CsvStructure(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Takes the next bytes of the file, without a byte order mark. */
    void accept(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte next = bytes[i];
            if (next < 0 || utf8.incomplete()) {
                validText &= utf8.accepts(next);
            }
            if (inHeader) {
                header.write(next);
            }
            accept(next);
        }
    }

    private void accept(byte next) {
        boolean pairedLineFeed = afterReturn && next == '\n';
        if (afterReturn) {
            lineEnds |= pairedLineFeed ? RETURN_AND_LINE_FEED : RETURN;
            afterReturn = false;
        }
        if (pairedLineFeed) {
            return;
        }
        boolean quoted = state == State.QUOTED;
        if (!quoted && (next == '\n' || next == '\r')) {
            endLine(next);
            return;
        }
        int column = columns;
        boolean content = next != '"' || state == State.QUOTE_IN_QUOTED;
        switch (state) {
            case RECORD_START, FIELD_START -> state = firstOfField(next);
            case UNQUOTED -> state = next == delimiter ? nextField() : State.UNQUOTED;
            case QUOTED -> {
                if (next == '"') {
                    state = State.QUOTE_IN_QUOTED;
                } else if (next == '\n') {
                    line++;
                }
            }
            case QUOTE_IN_QUOTED -> state = next == '"' ? State.QUOTED : afterQuote(next);
            case AFTER_QUOTED -> state = afterQuote(next);
            case BROKEN -> {}
        }
        if (content && columns == column) {
            lastFilledColumn = column;
        }
    }

    /** Blanks before a quote do not make the field an unquoted one, nor those after the closing quote a broken one. */
    private State firstOfField(byte next) {
        if (next == '"') {
            return State.QUOTED;
        }
        if (next == delimiter) {
            return nextField();
        }
        return next == ' ' ? State.FIELD_START : State.UNQUOTED;
    }

    private State afterQuote(byte next) {
        if (next == delimiter) {
            return nextField();
        }
        return next == ' ' ? State.AFTER_QUOTED : State.BROKEN;
    }

    private State nextField() {
        columns++;
        return State.FIELD_START;
    }

    private void endLine(byte end) {
        if (end == '\r') {
            afterReturn = true;
        } else {
            lineEnds |= LINE_FEED;
        }
        endRecord();
        line++;
        firstLine = line;
    }

    private void endRecord() {
        if (state == State.RECORD_START) {
            return;
        }
        if (inHeader) {
            inHeader = false;
            headerColumns = columns;
            validHeader = validText && state != State.BROKEN;
        } else {
            rows++;
            check();
        }
        invalidText |= !validText;
        state = State.RECORD_START;
        columns = 1;
        lastFilledColumn = 0;
        validText = true;
    }

    private void check() {
        if (state == State.BROKEN) {
            long lines = line - firstLine + 1;
            refuse(Fault.BROKEN_QUOTES, lines);
            rows += lines - 1;
        } else if (columns < headerColumns || lastFilledColumn > headerColumns) {
            refuse(columns < headerColumns ? Fault.TOO_FEW_COLUMNS : Fault.TOO_MANY_COLUMNS, 1);
        } else if (!validText) {
            refuse(Fault.NOT_UTF8, 1);
        }
    }

    private void refuse(Fault fault, long lines) {
        for (long i = 0; i < lines; i++) {
            broken.add(rows + i);
        }
        faults.merge(fault, lines, Long::sum);
        if (examples.size() < RefusedRow.EXAMPLES) {
            examples.add(new BrokenRow(rows, firstLine, fault, columns));
        }
    }

    /** Ends the file; after this, and only then, the findings below are complete. */
    void finish() {
        if (afterReturn) {
            lineEnds |= RETURN;
        }
        validText &= !utf8.incomplete();
        if (state != State.QUOTED) {
            boolean unended = state != State.RECORD_START;
            long whole = brokenRows();
            endRecord();
            cutOff = unended && brokenRows() > whole;
        }
    }

    private long brokenRows() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the last row is broken, and lacks the end of its line besides: the file was cut off there. */
    boolean cutOff() {
        return cutOff;
    }

    /** Whether a quote is still open at the end of the file. */
    boolean quoteLeftOpen() {
        return state == State.QUOTED;
    }

    /** The line in which the last row begins. */
    long firstLineOfLastRow() {
        return firstLine;
    }

    long lines() {
        return line;
    }

    boolean mixesLineEnds() {
        return Integer.bitCount(lineEnds) > 1;
    }

    /** The bytes of the header. */
    byte[] header() {
        return header.toByteArray();
    }

    /** Whether any row, broken for this reason or another, is not UTF-8. */
    boolean invalidText() {
        return invalidText;
    }

    /** Whether the header is UTF-8 without broken quotes. */
    boolean validHeader() {
        return validHeader;
    }

    int headerColumns() {
        return headerColumns;
    }

    /** Rows of the file, broken ones included; a row of several lines that is broken by a quote counts as so many. */
    long rows() {
        return rows;
    }

    /** Numbers of the broken rows, ascending. Callable once. */
    long[] broken() {
        return broken.build().toArray();
    }

    Map<Fault, Long> faults() {
        return faults;
    }

    /** The first few broken rows. */
    List<BrokenRow> examples() {
        return examples;
    }
}
