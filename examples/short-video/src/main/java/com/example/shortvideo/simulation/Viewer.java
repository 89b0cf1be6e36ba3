package com.example.shortvideo.simulation;

import java.util.List;

/**
 * A user of the platform.
 *
 * @param taste what the viewer wants to see, hidden from the log
 * @param favourites the tags that the platform knows the viewer for
 * @param patience factor on the time that the viewer gives any video, 1 for most
 * @param generosity how freely the viewer gives likes: added to their log-odds
 * @param impressions how many videos the viewer is shown in the period of the log
 */
record Viewer(long id, LatentVector taste, List<Tag> favourites, double patience, double generosity, int impressions) {
    private static final double PICKINESS = 3;
    private static final double WEIGHT_OF_APPEAL = 0.7;
    private static final double RESERVE = -0.8;

    /** In (0,1): how much the viewer wants this video. This is what good labels find. */
    double interestIn(Video video) {
        double logOdds = PICKINESS * taste.similarity(video.topic()) + WEIGHT_OF_APPEAL * video.appeal() + RESERVE;
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
