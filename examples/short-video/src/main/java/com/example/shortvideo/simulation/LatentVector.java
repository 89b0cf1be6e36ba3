package com.example.shortvideo.simulation;

/** A direction in the hidden space of topics, in which viewers and videos meet: a vector of length 1. Immutable. */
final class LatentVector {
    private static final int DIMENSIONS = 8;

    private final double[] coordinates;

    private LatentVector(double[] coordinates) {
        this.coordinates = coordinates;
    }

    /** Uniform over all directions. */
    static LatentVector random(RandomDraws draws) {
        double[] coordinates = new double[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            coordinates[d] = draws.gaussian();
        }
        return normalised(coordinates);
    }

    /** In between: the nearer to {@code other}, the larger {@code share} in [0,1] is. */
    LatentVector towards(LatentVector other, double share) {
        double[] mixture = new double[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            mixture[d] = (1 - share) * coordinates[d] + share * other.coordinates[d];
        }
        return normalised(mixture);
    }

    /** In [-1,1]: the cosine of the angle between the two. */
    double similarity(LatentVector other) {
        double product = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            product += coordinates[d] * other.coordinates[d];
        }
        return product;
    }

    private static LatentVector normalised(double[] coordinates) {
        double squares = 0;
        for (double coordinate : coordinates) {
            squares += coordinate * coordinate;
        }
        double length = StrictMath.sqrt(squares);
        for (int d = 0; d < DIMENSIONS; d++) {
            coordinates[d] /= length;
        }
        return new LatentVector(coordinates);
    }
}
