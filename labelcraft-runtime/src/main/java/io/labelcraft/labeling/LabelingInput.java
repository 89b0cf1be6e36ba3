package io.labelcraft.labeling;

import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;

/**
 * One input of the labelling model, fitted on the training rows.
 *
 * @param standardisation of the form's values; {@code (0, 1)} leaves them as they are
 */
public record LabelingInput(String name, InputForm form, Standardisation standardisation) {

    static final Standardisation AS_IT_IS = new Standardisation(0, 1);

    /** One value for each row. */
    double[] of(RawFeedback feedback) {
        return Arrays.stream(form.of(feedback))
                .map(standardisation::standardise)
                .toArray();
    }
}
