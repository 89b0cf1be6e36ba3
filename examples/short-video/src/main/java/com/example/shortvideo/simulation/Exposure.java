package com.example.shortvideo.simulation;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the platform's present ranking shows: mostly what is popular, partly what has a favourite tag of the viewer. */
final class Exposure {
    private static final double SHARE_BY_FAVOURITE_TAG = 0.4;
    private static final int TRIES_FOR_A_NEW_VIDEO = 5;

    private final WeightedChoice<Video> all;
    private final Map<Tag, WeightedChoice<Video>> byTag;

    Exposure(List<Video> videos) {
        all = byPopularity(videos);
        byTag = videos.stream().collect(groupingBy(Video::tag, collectingAndThen(toList(), Exposure::byPopularity)));
    }

    /** The next videos for a viewer, one after the other; one that was shown before seldom comes again. */
    Feed feedOf(Viewer viewer, RandomDraws draws) {
        return new Feed(viewer, draws);
    }

    private static WeightedChoice<Video> byPopularity(List<Video> videos) {
        return new WeightedChoice<>(videos, Video::popularity);
    }

    /** One viewer's endless stream of videos. */
    final class Feed {
        private final Viewer viewer;
        private final RandomDraws draws;
        private final Set<Long> shown = new HashSet<>();

        private Feed(Viewer viewer, RandomDraws draws) {
            this.viewer = viewer;
            this.draws = draws;
        }

        Video next() {
            Video video = draw();
            for (int tries = 1; tries < TRIES_FOR_A_NEW_VIDEO && shown.contains(video.id()); tries++) {
                video = draw();
            }
            shown.add(video.id());
            return video;
        }

        private Video draw() {
            return choice().draw(draws);
        }

        private WeightedChoice<Video> choice() {
            if (!draws.chance(SHARE_BY_FAVOURITE_TAG)) {
                return all;
            }
            Tag favourite =
                    viewer.favourites().get(draws.below(viewer.favourites().size()));
            return byTag.getOrDefault(favourite, all);
        }
    }
}
