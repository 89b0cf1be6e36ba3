package com.example.shortvideo.simulation;

/**
 * How interest becomes feedback. Watch time mixes interest with the length of the video, the viewer's patience and chance;
 * likes, follows and comments speak of interest more plainly, but are rare.
 */
final class ViewingBehaviour {
    private static final double MEDIAN_ATTENTION_SECONDS = 12;
    private static final double PULL_OF_INTEREST = 2.5;
    private static final double SPREAD_OF_ATTENTION = 0.6;
    private static final double SWIPES_AWAY = 0.4;
    private static final double LEFT_RUNNING = 0.005;
    private static final double LEFT_RUNNING_SECONDS = 300;
    private static final double GLANCE_SECONDS = 1.5;
    private static final double LONGEST_SECONDS = 7200;

    private static final double LOG_ODDS_OF_LIKE = -7.7;
    private static final double LOG_ODDS_OF_FOLLOW = -9.4;
    private static final double LOG_ODDS_OF_COMMENT = -9.0;
    private static final double LOG_ODDS_OF_INTEREST = 6.5;

    private final DurationEffect durationEffect;

    ViewingBehaviour(DurationEffect durationEffect) {
        this.durationEffect = durationEffect;
    }

    /** @param interest of the viewer in the video, in (0,1) */
    Reaction react(Viewer viewer, Video video, double interest, RandomDraws draws) {
        return new Reaction(
                watchSeconds(viewer, video, interest, draws),
                gives(LOG_ODDS_OF_LIKE, viewer, interest, draws),
                gives(LOG_ODDS_OF_FOLLOW, viewer, interest, draws),
                gives(LOG_ODDS_OF_COMMENT, viewer, interest, draws));
    }

    private double watchSeconds(Viewer viewer, Video video, double interest, RandomDraws draws) {
        double seconds;
        if (draws.chance(SWIPES_AWAY * (1 - interest))) {
            seconds = draws.exponential(GLANCE_SECONDS);
        } else if (draws.chance(LEFT_RUNNING)) {
            seconds = draws.exponential(LEFT_RUNNING_SECONDS);
        } else {
            seconds = attentiveSeconds(viewer, video, interest, draws);
        }
        return StrictMath.rint(1000 * Math.min(LONGEST_SECONDS, seconds)) / 1000;
    }

    private double attentiveSeconds(Viewer viewer, Video video, double interest, RandomDraws draws) {
        double seconds = MEDIAN_ATTENTION_SECONDS
                * StrictMath.exp(PULL_OF_INTEREST * (interest - 0.5))
                * viewer.patience()
                * durationEffect.factor(video.durationSeconds())
                * draws.logNormal(1, SPREAD_OF_ATTENTION);
        boolean videoEndsFirst = seconds > video.durationSeconds();
        return videoEndsFirst && draws.chance(durationEffect.leavesAtEnd()) ? video.durationSeconds() : seconds;
    }

    private static boolean gives(double logOddsWithoutInterest, Viewer viewer, double interest, RandomDraws draws) {
        double logOdds = logOddsWithoutInterest + LOG_ODDS_OF_INTEREST * interest + viewer.generosity();
        return draws.chance(1 / (1 + StrictMath.exp(-logOdds)));
    }
}
