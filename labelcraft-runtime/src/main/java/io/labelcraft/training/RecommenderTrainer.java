package io.labelcraft.training;

import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.PlainStep;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;

/**
 * Trains fresh recommenders on given labels: the same budget, settings and random choices for learned and fixed labels.
 */
public final class RecommenderTrainer {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;

    public RecommenderTrainer(TrainingContext context) {
        this.context = context;
    }

    /**
     * Fits a recommender to labels by the squared error. Labels are standardised on the training rows first, so that one
     * learning rate suits all of them.
     *
     * @param stage name for progress events
     * @param labels per row of the table; only training rows are read
     */
    public Recommender train(String stage, double[] labels) {
        TrainingSpec training = context.spec().training();
        int[] rows = context.table().split().train();
        double[] targets = standardised(labels, rows);
        Recommender recommender = fresh();
        PlainStep step = step(recommender);
        EarlyStopping stopping = new EarlyStopping(training.patience());
        Batches batches = new Batches(rows, training.batch(), context.spec().seed());
        for (int epoch = 0; epoch < training.epochs(); epoch++) {
            double loss = 0;
            for (int[] batch : batches.epoch(epoch)) {
                loss += step.towards(targets, batch) * batch.length / rows.length;
            }
            context.progress().on(new Progress.EpochEnded(stage, epoch + 1, training.epochs(), loss));
            if (stopping.watches()
                    && stopping.stopAfter(holdOutValue(recommender), recommender.parameters()::snapshot)) {
                context.progress().on(new Progress.StoppedEarly(stage, epoch + 1));
                break;
            }
        }
        stopping.best().ifPresent(recommender.parameters()::restore);
        return recommender;
    }

    /** A recommender with the run's initial parameters. */
    Recommender fresh() {
        return Recommenders.create(context.table(), context.spec());
    }

    private PlainStep step(Recommender recommender) {
        OptimiserSpec spec = context.spec().recommender().optimiser();
        return new PlainStep(recommender, Optimiser.of(spec, recommender.parameters()), spec.learningRate());
    }

    private double holdOutValue(Recommender recommender) {
        HoldOut.Measured measured = context.holdOut().measure(recommender);
        return context.balancing(context.noReferences()).total(measured.lists().values());
    }

    private double[] standardised(double[] labels, int[] rows) {
        if (context.spec().recommender().sigmoidOutput()) {
            return labels;
        }
        Standardisation standardisation = Standardisation.fit(labels, rows, LEAST_DEVIATION);
        return Arrays.stream(labels).map(standardisation::standardise).toArray();
    }
}
