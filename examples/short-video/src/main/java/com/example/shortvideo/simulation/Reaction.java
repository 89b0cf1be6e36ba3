package com.example.shortvideo.simulation;

/**
 * What a viewer did with a video.
 *
 * @param watchSeconds to a thousandth of a second
 */
record Reaction(double watchSeconds, boolean like, boolean follow, boolean comment) {}
