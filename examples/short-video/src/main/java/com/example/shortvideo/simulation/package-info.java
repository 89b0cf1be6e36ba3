/** A simulated audience, whose hidden interests are known, that leaves a feedback log. */
package com.example.shortvideo.simulation;
