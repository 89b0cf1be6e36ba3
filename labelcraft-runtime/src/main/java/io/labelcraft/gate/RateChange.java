package io.labelcraft.gate;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A field's mean in the published version and now. Shared rows and users make the two more alike than the interval assumes,
 * which errs towards publishing.
 */
record RateChange(ClusteredMean before, ClusteredMean now) {

    private static final int LEAST_USERS = 2;

    static RateChange of(Comparison comparison, ComparedField field, Scope scope) {
        var published = comparison.published();
        var labels = comparison.labels();
        return new RateChange(
                ClusteredMean.of(
                        field.published(),
                        published.user(),
                        published.users().size(),
                        IntStream.range(0, published.rows()).toArray()),
                ClusteredMean.of(field.values(), labels.user(), labels.users().size(), scope.rows()));
    }

    /** Relative to the mean before; not finite if that was zero. */
    double relative() {
        return now.mean() / before.mean() - 1;
    }

    /** Whether all of the change's interval, on the scale of logarithms, lies beyond a relative change. */
    boolean isCertainlyBeyond(double limit) {
        int users = Math.min(before.users(), now.users());
        if (users < LEAST_USERS || !(now.mean() > 0 && before.mean() > 0)) {
            return false;
        }
        double error = Math.hypot(before.standardError() / before.mean(), now.standardError() / now.mean());
        double reach =
                new TDistribution(users - 1.0).inverseCumulativeProbability(1 - Chance.OF_FALSE_REFUSAL / 2) * error;
        double ratio = now.mean() / before.mean();
        return ratio * Math.exp(-reach) > 1 + limit || ratio * Math.exp(reach) < 1 - limit;
    }
}
