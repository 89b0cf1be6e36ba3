package io.labelcraft.cli;

import io.labelcraft.labels.LabelVersion;
import io.labelcraft.run.VersionMetrics;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A line for each version: when it was stored, whether it is current or was, the rows that have labels, its size on disk, and the
 * means of its metrics.
 *
 * @param formerly those that were current before, the latest first
 */
record VersionTable(List<LabelVersion> versions, Optional<LabelVersion> current, List<LabelVersion> formerly) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String UNKNOWN = "-";

    List<String> lines() {
        Map<LabelVersion, VersionMetrics> metrics = new LinkedHashMap<>();
        versions.forEach(version -> metrics.put(version, VersionMetrics.read(version.folder())));
        List<String> names = metrics.values().stream()
                .flatMap(each -> each.means().keySet().stream())
                .distinct()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("version", "stored (UTC)", "state", "rows", "size"), names.stream())
                .toList());
        metrics.forEach((version, each) -> rows.add(row(version, each, names)));
        return new AlignedRows(rows).lines();
    }

    private List<String> row(LabelVersion version, VersionMetrics metrics, List<String> names) {
        Stream<String> means = names.stream()
                .map(name -> Optional.ofNullable(metrics.means().get(name))
                        .map(mean -> String.format(Locale.ROOT, "%.4f", mean))
                        .orElse(UNKNOWN));
        String rows = metrics.rows().isPresent() ? Long.toString(metrics.rows().getAsLong()) : UNKNOWN;
        return Stream.concat(
                        Stream.of(version.id(), TIME.format(version.stored()), state(version), rows, size(version)),
                        means)
                .toList();
    }

    private String state(LabelVersion version) {
        if (current.filter(version::equals).isPresent()) {
            return "current";
        }
        return formerly.contains(version) ? "was current" : UNKNOWN;
    }

    private static String size(LabelVersion version) {
        return FileUtils.byteCountToDisplaySize(
                FileUtils.sizeOfDirectory(version.folder().toFile()));
    }
}
