package com.example.shortvideo.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** Makes the videos of the platform: some short clips, some longer, and a few very long ones. */
final class Catalogue {
    private static final int VIDEOS_PER_AUTHOR = 15;
    private static final double SHARE_OF_HOME_TAG = 0.8;
    private static final double SHARE_OF_LONG_AMONG_LONGER = 0.25;
    private static final double SHORTEST_SECONDS = 3;
    private static final double LONGEST_SECONDS = 1800;

    private final List<Tag> tags;
    private final RandomDraws draws;

    Catalogue(List<Tag> tags, RandomDraws draws) {
        this.tags = tags;
        this.draws = draws;
    }

    List<Video> videos(int count) {
        List<Author> authors = IntStream.rangeClosed(1, 1 + count / VIDEOS_PER_AUTHOR)
                .mapToObj(this::author)
                .toList();
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> video(id, authors.get(draws.below(authors.size()))))
                .toList();
    }

    private Author author(long id) {
        return new Author(id, anyTag(), LatentVector.random(draws));
    }

    private Video video(long id, Author author) {
        Tag tag = draws.chance(SHARE_OF_HOME_TAG) ? author.home() : anyTag();
        LatentVector topic = tag.topic().towards(author.style(), 0.35).towards(LatentVector.random(draws), 0.3);
        double appeal = draws.gaussian();
        double popularity = draws.logNormal(1, 1) * StrictMath.exp(0.4 * appeal);
        return new Video(id, author.id(), tag, topic, appeal, durationSeconds(tag), popularity);
    }

    private double durationSeconds(Tag tag) {
        double seconds = draws.chance(tag.pace()) ? draws.logNormal(12, 0.45) : longerSeconds();
        return StrictMath.rint(10 * Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds))) / 10;
    }

    private double longerSeconds() {
        return draws.chance(SHARE_OF_LONG_AMONG_LONGER) ? draws.logNormal(240, 0.6) : draws.logNormal(55, 0.5);
    }

    private Tag anyTag() {
        return tags.get(draws.below(tags.size()));
    }
}
