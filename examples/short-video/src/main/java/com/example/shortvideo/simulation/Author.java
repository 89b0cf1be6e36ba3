package com.example.shortvideo.simulation;

/**
 * Who makes videos.
 *
 * @param home the tag of most of the author's videos
 * @param style the author's own leaning in the hidden space
 */
record Author(long id, Tag home, LatentVector style) {}
