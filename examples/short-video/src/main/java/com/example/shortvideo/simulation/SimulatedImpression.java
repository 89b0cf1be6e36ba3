package com.example.shortvideo.simulation;

import com.example.shortvideo.Impression;

/**
 * A row of the log with what the log does not show.
 *
 * @param interest of the user in the video, in (0,1)
 */
record SimulatedImpression(Impression impression, double interest) {}
