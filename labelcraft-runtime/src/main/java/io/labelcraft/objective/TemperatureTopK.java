package io.labelcraft.objective;

/** A soft edge of one width for all users: kappa = 1 / temperature on each user's z-scores. */
final class TemperatureTopK extends SoftTopK {

    private final double temperature;

    TemperatureTopK(double temperature) {
        this.temperature = temperature;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        StandardScores standard = StandardScores.of(scores);
        return new StandardisedList(standard, ThresholdList.of(standard.values(), 1 / temperature, k));
    }

    private record StandardisedList(StandardScores standard, ThresholdList list) implements SoftList {

        @Override
        public double[] alphas() {
            return list.alphas();
        }

        @Override
        public boolean hard() {
            return standard.constant() || list.hard();
        }

        @Override
        public double[] pullback(double[] cotangent) {
            return hard() ? new double[cotangent.length] : standard.pullback(list.pullback(cotangent));
        }
    }
}
