package com.example.shortvideo.simulation;

/** How far the length of a video drives the time that it is watched, whatever the viewer's interest. */
public enum DurationEffect {
    NONE(0, 0),
    WEAK(0.35, 0.3),
    STRONG(0.65, 0.5);

    private static final double REFERENCE_SECONDS = 30;

    private final double exponent;
    private final double leavesAtEnd;

    DurationEffect(double exponent, double leavesAtEnd) {
        this.exponent = exponent;
        this.leavesAtEnd = leavesAtEnd;
    }

    /** The factor that a video of this length puts on the time a viewer gives it; 1 at the reference length. */
    double factor(double durationSeconds) {
        return StrictMath.pow(durationSeconds / REFERENCE_SECONDS, exponent);
    }

    /** In [0,1]: how likely a viewer who would stay longer leaves as the video ends, instead of seeing it again. */
    double leavesAtEnd() {
        return leavesAtEnd;
    }
}
