package io.labelcraft.report;

import io.labelcraft.page.MethodKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recommender that labels were given to.
 *
 * @param results of all labels in it, at least one
 */
record TransferTarget(String name, List<TransferResult> results) {

    /** In the order in which they first occur. */
    static List<TransferTarget> of(List<TransferResult> results) {
        Map<String, List<TransferResult>> byRecommender = results.stream()
                .collect(Collectors.groupingBy(TransferResult::recommender, LinkedHashMap::new, Collectors.toList()));
        return byRecommender.entrySet().stream()
                .map(entry -> new TransferTarget(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether the learned labels were searched with it. */
    boolean searched() {
        return results.stream().anyMatch(TransferResult::searched);
    }

    List<TransferResult> of(MethodKind kind) {
        return results.stream().filter(result -> result.kind() == kind).toList();
    }

    /** With its library, and whether the labels were searched with it. */
    String title() {
        String notes = Stream.of(results.get(0).library(), searched() ? "searched with" : null)
                .filter(note -> note != null && !note.isBlank())
                .collect(Collectors.joining(", "));
        return notes.isEmpty() ? name : name + " (" + notes + ")";
    }

    /** A learned label's name in this recommender: without the label's where it is the only one. */
    String named(TransferResult learned) {
        return of(MethodKind.LEARNED).size() == 1 ? title() : title() + ": " + learned.method();
    }
}
