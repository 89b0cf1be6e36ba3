package com.example.shortvideo.simulation;

/**
 * A video of the catalogue.
 *
 * @param topic what it is about, hidden from the log
 * @param appeal how much better it is made than others, in standard deviations, hidden from the log
 * @param durationSeconds to a tenth of a second
 * @param popularity weight with which the platform shows it
 */
record Video(
        long id, long author, Tag tag, LatentVector topic, double appeal, double durationSeconds, double popularity) {}
