package com.example.shortvideo.simulation;

import java.util.SplittableRandom;

/**
 * Draws from the distributions of the simulation, the same ones on every platform: hence {@link StrictMath}. Not safe
 * for use by several threads: {@link #branch()} gives each its own.
 */
final class RandomDraws {
    private final SplittableRandom random;

    RandomDraws(long seed) {
        this(new SplittableRandom(seed));
    }

    private RandomDraws(SplittableRandom random) {
        this.random = random;
    }

    /** An independent source, so that what one part of the simulation draws does not shift the draws of another. */
    RandomDraws branch() {
        return new RandomDraws(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Box and Muller's standard normal. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /**
     * Heavy-tailed and positive.
     *
     * @param spread standard deviation of the logarithm
     */
    double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * gaussian());
    }
}
