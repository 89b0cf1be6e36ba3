package io.labelcraft.training;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * How much there is to train, in epochs of the settings' recommender on given labels. It is what progress and the time left are
 * reckoned by, so that it need not be exact.
 */
public final class Workload {

    /** Passes of the recommender in a step towards given labels, a derivative being as dear as two forward passes. */
    private static final double PLAIN = 3;

    private static final double LOOKAHEAD = 7;
    private static final double ONLINE = 5;
    private static final double HOLD_OUT = 3;

    private final TrainingContext context;

    /** @param context with the settings as they stand */
    public Workload(TrainingContext context) {
        this.context = context;
    }

    /** Of one recommender on given labels. */
    public double recommender() {
        return context.spec().training().epochs();
    }

    /** Of one search for labels with other settings, and of the fresh recommender that is trained on them. */
    public double search(ModelSpec other) {
        int epochs = other.training().epochs();
        return searchEpochs(other, epochs) + (other.training().freshRecommender() ? epochs : 0);
    }

    /** As {@link #search}, with references of its own where {@link MethodTrainer#search(ModelSpec, String)} trains such. */
    public double searchWithReferences(ModelSpec other) {
        boolean own =
                other.training().patience() > 0 && other.training().balancing().relative();
        return search(other) + (own ? heads(FixedLabelRecommenders.REFERENCES.stream()) : 0);
    }

    /** Of the recommenders of fixed labels that the log allows, each head once. */
    public double fixed(Collection<String> methods) {
        return heads(methods.stream());
    }

    /** As {@link #fixed}, together with the recommenders that the search measures its objectives against. */
    public double fixedAndReferences(Collection<String> methods) {
        return context.spec().training().balancing().relative()
                ? heads(Stream.concat(methods.stream(), FixedLabelRecommenders.REFERENCES.stream()))
                : fixed(methods);
    }

    private double heads(Stream<String> methods) {
        WatchFeedback feedback = WatchFeedback.of(context.spec(), context.table());
        return recommender()
                * methods.filter(method -> FixedLabels.computable(method, feedback))
                        .flatMap(method -> FixedLabels.heads(method).stream())
                        .map(FixedLabel::name)
                        .distinct()
                        .count();
    }

    /** Of the first epochs of a search, without a fresh recommender. */
    double searchEpochs(ModelSpec other, int epochs) {
        int warmUp = Math.min(epochs, other.training().warmUpEpochs());
        return warmUp + (epochs - warmUp) * searchEpoch(other.training().update());
    }

    /** Of one epoch in which labels move. */
    double searchEpoch(TrainingSpec.Update update) {
        TrainingSpec training = context.spec().training();
        int users = context.holdOut().rowsOfUsers().size();
        double rows = context.holdOut().rowsOfUsers().stream()
                .mapToInt(each -> each.length)
                .average()
                .orElse(0);
        int batch = Math.min(training.batch(), context.table().split().train().length);
        double holdOut = rows * Math.min(users, training.holdOutUsers()) / batch;
        return ((update == TrainingSpec.Update.LOOKAHEAD ? LOOKAHEAD : ONLINE) + HOLD_OUT * holdOut) / PLAIN;
    }
}
