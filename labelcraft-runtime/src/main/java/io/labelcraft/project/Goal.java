package io.labelcraft.project;

import java.util.List;

/**
 * An objective of the annotated record.
 *
 * @param fields Java names; one unless the measure is {@code any}
 */
record Goal(String name, Measure measure, List<String> fields) {

    /** How an objective looks at a list, called as in the annotation. */
    enum Measure {
        MEAN,
        ANY,
        SPREAD
    }

    Goal {
        fields = List.copyOf(fields);
    }
}
