package com.example.shortvideo.simulation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a video is about.
 *
 * @param topic where the videos of this tag gather in the hidden space
 * @param pace in (0,1): the share of short clips among its videos
 */
record Tag(String name, LatentVector topic, double pace) {
    private static final List<String> NAMES = List.of(
            "animals",
            "art",
            "beauty",
            "books",
            "cars",
            "comedy",
            "cooking",
            "crafts",
            "dance",
            "fashion",
            "film",
            "fitness",
            "football",
            "gadgets",
            "gaming",
            "gardening",
            "history",
            "music",
            "news",
            "parenting",
            "science",
            "singing",
            "street-food",
            "travel");

    static List<Tag> all(RandomDraws draws) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Tag(NAMES.get(i), LatentVector.random(draws), draws.uniform(0.25, 0.85)))
                .toList();
    }
}
