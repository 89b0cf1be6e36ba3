package io.labelcraft.cli;

import io.labelcraft.training.Progress.CheckpointsIgnored;
import io.labelcraft.training.Progress.ConstantLabels;
import io.labelcraft.training.Progress.ConstantScores;
import io.labelcraft.training.Progress.Event;
import io.labelcraft.training.Progress.HardLists;
import io.labelcraft.training.Progress.OneLabelForAll;
import io.labelcraft.training.Progress.Oscillation;
import io.labelcraft.training.Progress.PublishedIgnored;
import io.labelcraft.training.Progress.StageRepeated;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What training warns of, in words; the same of the same stage once. */
final class TrainingWarnings {

    private final Set<String> told = new HashSet<>();

    /**
     * The warning of an event, unless it is none or has been told.
     *
     * @param seed which one is trained for, empty if there is one alone
     */
    Optional<String> of(Event event, String seed) {
        return text(event).filter(warning -> told.add(seed + warning.about())).map(warning -> seed + warning.text());
    }

    private static Optional<Warning> text(Event event) {
        if (event instanceof Oscillation found) {
            return warning(
                    found.stage() + " " + found.input(),
                    "%s: at step %d the label turned round against '%s' (correlation %.2f, before %.2f); a smaller"
                            + " labeling.learning-rate calms it.",
                    found.stage(),
                    found.step(),
                    found.input(),
                    found.now(),
                    found.before());
        } else if (event instanceof ConstantLabels found) {
            return warning(
                    found.stage() + " labels",
                    "%s: at step %d all labels of the batch are alike (deviation %.2g); a smaller"
                            + " labeling.learning-rate or more warm-start-steps keep them apart.",
                    found.stage(),
                    found.step(),
                    found.deviation());
        } else if (event instanceof OneLabelForAll found) {
            return warning(
                    found.stage() + " label",
                    "%s is the same for all training rows (%.4g); a recommender learns nothing from it, and its"
                            + " lists are no better than chance.",
                    found.stage(),
                    found.label());
        } else if (event instanceof ConstantScores found) {
            return warning(
                    found.stage() + " scores",
                    "%s: after epoch %d the recommender gives %d of %d hold-out users one score for all their rows; it"
                            + " has collapsed or has not begun to learn.",
                    found.stage(),
                    found.epoch(),
                    found.users(),
                    found.all());
        } else if (event instanceof HardLists found) {
            return warning(
                    found.stage() + " lists",
                    "%s: %d hold-out lists of epoch %d gave no gradient: their scores are tied.",
                    found.stage(),
                    found.lists(),
                    found.epoch());
        } else if (event instanceof CheckpointsIgnored found) {
            return warning(
                    "checkpoints",
                    "there is no checkpoint to go on from: %s; training starts at the beginning.",
                    found.reason());
        } else if (event instanceof PublishedIgnored found) {
            return warning(
                    "published",
                    "the published version %s is neither begun with nor compared with: %s.",
                    found.version(),
                    found.reason());
        } else if (event instanceof StageRepeated found) {
            return warning(found.stage() + " repeated", "%s starts again: %s.", found.stage(), found.reason());
        }
        return Optional.empty();
    }

    private static Optional<Warning> warning(String about, String format, Object... arguments) {
        return Optional.of(new Warning(about, String.format(Locale.ROOT, format, arguments)));
    }

    /** @param about what a repetition has in common with it */
    private record Warning(String about, String text) {}
}
