package io.labelcraft.explanation;

import io.labelcraft.labeling.RawFeedback;

/** A label that a reader can compute from the text alone: predictions use the rounded numbers of the text. */
interface ReadableLabel {

    double[] predict(RawFeedback feedback);

    String text();

    Rule.Kind kind();
}
