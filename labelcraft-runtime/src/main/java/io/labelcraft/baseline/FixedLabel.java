package io.labelcraft.baseline;

/** A label made from a row's feedback by a fixed formula (method page, section 7). Stateless. */
public interface FixedLabel {

    String name();

    /** The label of every row of the table that the feedback was taken from. */
    double[] labels(WatchFeedback feedback);
}
