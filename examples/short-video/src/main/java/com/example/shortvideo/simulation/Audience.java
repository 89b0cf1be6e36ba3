package com.example.shortvideo.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** Makes the viewers: each with a taste near two favourite tags, and a few who watch far more than the others. */
final class Audience {
    private static final double SPREAD_OF_ACTIVITY = 0.5;
    private static final double SPREAD_OF_GENEROSITY = 0.6;

    private final List<Tag> tags;
    private final RandomDraws draws;

    Audience(List<Tag> tags, RandomDraws draws) {
        this.tags = tags;
        this.draws = draws;
    }

    /** @param meanImpressions of one viewer; each has at least one */
    List<Viewer> viewers(int count, int meanImpressions) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> viewer(id, meanImpressions))
                .toList();
    }

    private Viewer viewer(long id, int meanImpressions) {
        Tag first = tags.get(draws.below(tags.size()));
        Tag second = tags.get(draws.below(tags.size()));
        LatentVector taste = first.topic().towards(second.topic(), 0.4).towards(LatentVector.random(draws), 0.25);
        return new Viewer(
                id,
                taste,
                List.of(first, second),
                draws.logNormal(1, 0.3),
                SPREAD_OF_GENEROSITY * draws.gaussian(),
                impressions(meanImpressions));
    }

    private int impressions(int mean) {
        double median = mean * StrictMath.exp(-SPREAD_OF_ACTIVITY * SPREAD_OF_ACTIVITY / 2);
        return Math.max(1, (int) StrictMath.rint(draws.logNormal(median, SPREAD_OF_ACTIVITY)));
    }
}
