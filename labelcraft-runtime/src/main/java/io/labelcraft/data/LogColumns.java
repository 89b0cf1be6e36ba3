package io.labelcraft.data;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.labelcraft.UserException;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The columns that a file has.
 *
 * @param names in the order of the file
 */
record LogColumns(LogFile file, List<String> names) {

    private static final int LONGEST_SHOWN = 60;

    LogColumns {
        names = List.copyOf(names);
    }

    /** Reads the header of a text file. */
    static LogColumns ofHeader(LogFile file, byte[] header) {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(file.format().delimiter());
        try (MappingIterator<List<String>> lines = new CsvMapper()
                .readerForListOf(String.class)
                .with(schema)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(header)) {
            return new LogColumns(file, lines.next());
        } catch (IOException e) {
            throw new UserException(
                    "The column names in the first line of " + file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that the file has each of some columns, and once.
     *
     * @param needed names, and for each what needs it
     * @throws UserException if the file lacks columns, all of which it names, or has one of them twice
     */
    void require(Map<String, String> needed) {
        List<String> missing = needed.keySet().stream()
                .filter(column -> !names.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            boolean notParted = names.size() == 1 && needed.size() > 1;
            throw notParted ? oneColumn() : missing(missing, needed);
        }
        needed.forEach((column, declared) -> {
            if (Collections.frequency(names, column) > 1) {
                throw new UserException("The column \"" + column + "\" (" + declared + ") stands twice in "
                        + file.path() + ". Rename one of the two.");
            }
        });
    }

    private UserException missing(List<String> columns, Map<String, String> needed) {
        if (columns.size() == 1) {
            String column = columns.get(0);
            return new UserException("The column \"" + column + "\" (" + needed.get(column) + ") is missing in "
                    + file.path() + "." + asked(nearest(column, needed)) + all()
                    + " Correct the column's name where it is declared, or the log.");
        }
        String each = columns.stream()
                .map(column -> '"' + column + "\" (" + needed.get(column) + ")"
                        + nearest(column, needed)
                                .map(name -> ", perhaps \"" + name + '"')
                                .orElse(""))
                .collect(Collectors.joining("; "));
        String header = columns.size() == needed.size() ? " The first line must hold the columns' names." : "";
        return new UserException(columns.size() + " columns are missing in " + file.path() + ": " + each + "." + all()
                + header + " Correct the columns' names where they are declared, or the log.");
    }

    private UserException oneColumn() {
        String name = StringUtils.abbreviate(names.get(0), LONGEST_SHOWN);
        return new UserException("The file " + file.path() + " has one column only, \"" + name
                + "\". Columns are separated by a comma in .csv and a tab in .tsv files, and the first line holds their"
                + " names. Rename the file after its separator, or export it again.");
    }

    /** Place of a column that the file has. */
    int indexOf(String column) {
        return names.indexOf(column);
    }

    /** The column that an SQL name means: SQL does not mind upper and lower case. */
    Optional<String> resolve(String name) {
        return names.contains(name)
                ? Optional.of(name)
                : names.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The nearest column and all columns, as sentences with a blank before them. */
    String hint(String column) {
        return asked(nearest(column, Map.of())) + all();
    }

    private static String asked(Optional<String> name) {
        return name.map(meant -> " Did you mean \"" + meant + "\"?").orElse("");
    }

    private String all() {
        return " Its columns: " + String.join(", ", new TreeSet<>(names)) + ".";
    }

    /** @param taken columns that are something else already */
    private Optional<String> nearest(String column, Map<String, String> taken) {
        int farthest = Math.max(2, column.length() / 2);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names.stream()
                .filter(name -> !taken.containsKey(name))
                .min(Comparator.comparingInt(name -> distance.apply(name, column)))
                .filter(name -> distance.apply(name, column) <= farthest);
    }
}
