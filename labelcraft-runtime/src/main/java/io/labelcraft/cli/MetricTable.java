package io.labelcraft.cli;

import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MetricColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A line for each method, a column for each metric and for the balanced score with its interval, the best of each column marked.
 *
 * @param rows all that the best is looked for among
 */
record MetricTable(List<MetricColumn> columns, List<MetricRow> rows) {

    String header() {
        StringBuilder header = new StringBuilder(text("%-14s", ""));
        columns.forEach(column -> header.append(text("%9s ", column.name())));
        return header.append(text("%9s  %-18s", "C", "[interval]")).toString();
    }

    String line(MetricRow row) {
        StringBuilder line = new StringBuilder(text("  %-12s", row.name()));
        for (MetricColumn column : columns) {
            double mean = row.means().get(column.name());
            boolean best = !row.collapsed()
                    && mean == best(each -> Stream.of(each.means().get(column.name())));
            line.append(text("%9s%s", number(column, mean, ""), best ? "*" : " "));
        }
        boolean best = !row.collapsed()
                && row.balanced().isPresent()
                && row.balanced().get().mean()
                        == best(each -> each.balanced().stream().map(Estimate::mean));
        return line.append(balanced(row.balanced(), "", best)).toString();
    }

    /**
     * How far one row lies above another one.
     *
     * @param metrics by name, the balanced score among them
     */
    String difference(String name, Map<String, Estimate> metrics) {
        StringBuilder line = new StringBuilder(text("  %-12s", name));
        for (MetricColumn column : columns) {
            line.append(text("%9s ", number(column, metrics.get(column.name()).mean(), "+")));
        }
        return line.append(balanced(Optional.ofNullable(metrics.get("C")), "+", false))
                .toString();
    }

    private double best(Function<MetricRow, Stream<Double>> value) {
        return rows.stream()
                .filter(row -> !row.collapsed())
                .flatMap(value)
                .filter(mean -> !mean.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    private static String balanced(Optional<Estimate> score, String sign, boolean best) {
        if (score.isEmpty()) {
            return text("%9s  %-18s", "-", "");
        }
        String format = "%" + sign + ".4f";
        Interval interval = score.get().interval();
        return text(
                "%9s%s %-18s",
                text(format, score.get().mean()),
                best ? "*" : " ",
                Double.isNaN(interval.low())
                        ? ""
                        : "[" + text(format, interval.low()) + ", " + text(format, interval.high()) + "]");
    }

    private static String number(MetricColumn column, double value, String sign) {
        return Double.isNaN(value) ? "-" : text("%" + sign + (column.unit().isEmpty() ? ".4f" : ".1f"), value);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
