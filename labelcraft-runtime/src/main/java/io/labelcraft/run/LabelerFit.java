package io.labelcraft.run;

import com.google.common.collect.Sets;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.labeling.Labeler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a labelling model was trained for the feedback that the settings declare. */
final class LabelerFit {

    private LabelerFit() {}

    /** What does not fit, each as half a sentence about the model; empty if all does. */
    static List<String> faults(Labeler labeler, ModelSpec spec) {
        Set<String> declared = declared(spec.log());
        Set<String> seen = labeler.inputs().fields();
        Set<String> missing = Sets.difference(seen, declared);
        Set<String> unseen = Sets.difference(declared, seen).stream()
                .filter(field -> !spec.labeling().without().contains(field))
                .collect(TreeSet::new, Set::add, Set::addAll);
        List<String> faults = new ArrayList<>();
        if (!missing.isEmpty()) {
            faults.add("it needs " + String.join(", ", new TreeSet<>(missing)) + ", which " + spec.source()
                    + " does not declare");
        }
        if (!unseen.isEmpty()) {
            faults.add("it has never seen " + String.join(", ", unseen) + " of " + spec.source());
        }
        return faults;
    }

    private static Set<String> declared(LogSpec log) {
        Set<String> fields = new TreeSet<>();
        log.feedback().forEach(column -> fields.add(column.field()));
        log.itemDuration().ifPresent(duration -> fields.add(duration.field()));
        return fields;
    }
}
