package io.labelcraft.annotations.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was found in one class, in the order of the checks. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Problem problem, Place place, Object... arguments) {
        found.add(Finding.of(problem, place, arguments));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.problem().isError());
    }

    void forEach(Consumer<Finding> action) {
        found.forEach(action);
    }
}
