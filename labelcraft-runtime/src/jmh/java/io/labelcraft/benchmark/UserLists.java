package io.labelcraft.benchmark;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.objective.SoftTopK;
import java.util.Random;
import org.openjdk.jmh.infra.Blackhole;

/** Scores of users' candidates and cotangents of their lists of length 10, normally distributed. */
final class UserLists {

    private static final int K = 10;
    private static final double EPSILON = 1e-2;
    private static final double TEMPERATURE = 0.3;

    private final SoftTopK softTopK;
    private final double[][] scores;
    private final double[][] cotangents;

    UserLists(SoftTopKSpec.Form form, int users, int candidates) {
        Random random = new Random(1);
        softTopK = SoftTopK.of(new SoftTopKSpec(form, EPSILON, TEMPERATURE));
        scores = gaussian(random, users, candidates);
        cotangents = gaussian(random, users, candidates);
    }

    private static double[][] gaussian(Random random, int users, int candidates) {
        double[][] values = new double[users][candidates];
        for (double[] ofUser : values) {
            for (int i = 0; i < candidates; i++) {
                ofUser[i] = random.nextGaussian();
            }
        }
        return values;
    }

    /** One list after the other. */
    void valueAndGradient(Blackhole sink) {
        for (int user = 0; user < scores.length; user++) {
            sink.consume(softTopK.select(scores[user], K).pullback(cotangents[user]));
        }
    }
}
