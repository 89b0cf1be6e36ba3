package io.labelcraft.baseline;

/** {@code EF}: 1 where any explicit feedback was given. */
final class ExplicitFeedbackLabel implements FixedLabel {

    @Override
    public String name() {
        return "EF";
    }

    @Override
    public double[] labels(WatchFeedback feedback) {
        return feedback.explicit().orElseThrow();
    }
}
