package io.labelcraft.training;

import io.labelcraft.UserException;
import io.labelcraft.bilevel.NotFiniteException;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.Parameters;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where training stands, for the message of a step that cannot be taken.
 *
 * @param stage what is being trained, e.g. {@code search} or {@code WT}
 * @param epoch from 1
 * @param step of the stage, from 1
 * @param batch rows of the table
 */
record StepPlace(FeedbackTable table, String stage, int epoch, int step, int[] batch) {

    private static final int ROWS_SHOWN = 5;

    /**
     * Takes a step.
     *
     * @throws UserException if a number was not finite, with the step, the culprit and the first rows of the batch
     */
    <T> T take(Supplier<T> taken) {
        try {
            return taken.get();
        } catch (NotFiniteException e) {
            throw stopped(e.culprit().text(), e);
        }
    }

    /**
     * Looks at a model after a step.
     *
     * @param model begins a sentence about it, e.g. {@code the recommender's}
     * @throws UserException if a parameter is NaN or infinite
     */
    void check(Parameters parameters, String model) {
        if (!parameters.finite()) {
            throw stopped(model + " parameters are", null);
        }
    }

    /** The end of a run that has come upon NaN or infinity. */
    private UserException stopped(String culprit, RuntimeException cause) {
        String rows = Arrays.stream(batch)
                .limit(ROWS_SHOWN)
                .mapToObj(row -> Long.toString(table.logRow()[row]))
                .collect(Collectors.joining(", "));
        return new UserException(
                "Training of " + stage + " stopped at step " + step + ", in epoch " + epoch + ": " + culprit
                        + " not finite (NaN or infinite). The batch begins with the log's rows " + rows
                        + ". Look at these rows; if they are sound, give a smaller recommender.learning-rate or"
                        + " labeling.learning-rate, or training.clip = 1. Earlier results stay as they were.",
                cause);
    }
}
