package io.labelcraft.training;

import io.labelcraft.UserException;
import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.LowerLevel;
import io.labelcraft.bilevel.PlainStep;
import io.labelcraft.bilevel.PointwiseLoss;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Trains fresh recommenders on given labels: the same budget, settings and random choices for learned and fixed labels.
 *
 * <p>Not safe for several threads.
 */
public final class RecommenderTrainer {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;
    private final Supplier<Recommender> recommenders;
    private final Workload workload;

    public RecommenderTrainer(TrainingContext context) {
        this.context = context;
        this.recommenders = Recommenders.forLog(context.table(), context.spec());
        this.workload = new Workload(context);
    }

    /**
     * Fits a recommender to labels. Where its scores are not bound to (0,1), labels are standardised on the training rows
     * first, so that one learning rate suits all of them; where they are, labels of a wider range also pass a sigmoid. Labels
     * that are all equal become 0 by the standardisation and move the recommender towards one score for all.
     *
     * <p>A resumed run takes over what it had trained to the end before it was interrupted.
     *
     * @param stage name for progress events and checkpoints, another one for other labels
     * @param labels per row of the table; only training rows are read
     * @throws UserException if a number becomes NaN or infinite
     */
    public Recommender train(String stage, double[] labels) {
        int[] rows = context.table().split().train();
        warnOfOneLabel(stage, labels, rows);
        double[] targets = targets(labels);
        Recommender recommender = fresh();
        TrainedParameters trained = new TrainedParameters(recommender.parameters());
        if (context.checkpoints().resume(stage, trained, context.progress())) {
            context.progress().on(new Progress.TrainedBefore(stage));
            context.progress().on(new Progress.Skipped(workload.recommender()));
            return recommender;
        }
        fit(recommender, stage, targets);
        context.checkpoints().save(stage, trained);
        return recommender;
    }

    /**
     * What scores rows once a recommender is trained on labels. Labels that are all equal are warned of and give one score for
     * all rows: those of a recommender that has nothing to learn would be noise.
     *
     * @param stage name for progress events and checkpoints, another one for other labels
     * @param labels per row of the table; only training rows are read
     */
    RowScorer scorer(String stage, double[] labels) {
        if (differ(labels)) {
            return new RecommenderScorer(train(stage, labels));
        }
        warnOfOneLabel(stage, labels, context.table().split().train());
        context.progress().on(new Progress.Skipped(workload.recommender()));
        return new OneScore();
    }

    private void fit(Recommender recommender, String stage, double[] targets) {
        TrainingSpec training = context.spec().training();
        int[] rows = context.table().split().train();
        PlainStep step = new PlainStep(lower(recommender));
        OptimiserSpec optimiser = context.spec().recommender().optimiser();
        EarlyStopping stopping = new EarlyStopping(training.patience());
        Batches batches = new Batches(rows, training.batch(), context.spec().seed());
        int steps = training.epochs() * batches.count();
        int taken = 0;
        StepPlace place = null;
        StageProgress stageProgress =
                new StageProgress(context.progress(), stage, training.epochs(), workload.recommender());
        for (int epoch = 0; epoch < training.epochs(); epoch++) {
            double loss = 0;
            for (int[] batch : batches.epoch(epoch)) {
                double rate = optimiser.rate((double) taken / steps);
                taken++;
                place = new StepPlace(context.table(), stage, epoch + 1, taken, batch);
                double batchLoss = place.take(() -> step.towards(targets, batch, rate));
                loss += batchLoss * batch.length / rows.length;
                stageProgress.step(epoch + 1, batchLoss, 1.0 / batches.count());
            }
            place.check(recommender.parameters(), "the recommender's");
            context.progress().on(new Progress.EpochEnded(stage, epoch + 1, training.epochs(), loss, List.of()));
            if (stopping.watches()
                    && stopping.stopAfter(
                            holdOutValue(recommender),
                            () -> List.of(recommender.parameters().snapshot()))) {
                context.progress().on(new Progress.StoppedEarly(stage, epoch + 1));
                break;
            }
        }
        stageProgress.end();
        stopping.best().forEach(recommender.parameters()::restore);
        recommender.parameters().release();
    }

    /** A recommender with the run's initial parameters. */
    Recommender fresh() {
        return recommenders.get();
    }

    /** A recommender with the optimiser, loss and clipping of the settings. */
    LowerLevel lower(Recommender recommender) {
        TrainingSpec training = context.spec().training();
        OptimiserSpec optimiser = context.spec().recommender().optimiser();
        return new LowerLevel(
                recommender,
                Optimiser.of(optimiser, recommender.parameters()),
                PointwiseLoss.of(training.loss()),
                training.clip());
    }

    private double holdOutValue(Recommender recommender) {
        HoldOut.Measured measured = context.holdOut().measure(recommender);
        return context.balancing(context.noReferences()).total(measured.lists().values());
    }

    private void warnOfOneLabel(String stage, double[] labels, int[] rows) {
        if (!differ(labels)) {
            context.progress().on(new Progress.OneLabelForAll(stage, labels[rows[0]]));
        }
    }

    /** Whether a recommender has anything to learn from labels: not where those of the training rows are all the same number. */
    boolean differ(double[] labels) {
        DoubleSummaryStatistics range = range(labels);
        return !(range.getMax() - range.getMin() < LEAST_DEVIATION);
    }

    private DoubleSummaryStatistics range(double[] labels) {
        return Arrays.stream(context.table().split().train())
                .mapToDouble(row -> labels[row])
                .summaryStatistics();
    }

    /** Labels as a recommender is asked to score them. */
    double[] targets(double[] labels) {
        boolean bounded = context.spec().recommender().sigmoidOutput()
                || context.spec().training().loss() == TrainingSpec.Loss.LOGISTIC;
        DoubleSummaryStatistics range = range(labels);
        boolean beyond = range.getMin() < 0 || range.getMax() > 1;
        if (bounded && !beyond) {
            return labels;
        }
        Standardisation standardisation =
                Standardisation.fit(labels, context.table().split().train(), LEAST_DEVIATION);
        DoubleStream standardised = Arrays.stream(labels).map(standardisation::standardise);
        return (bounded ? standardised.map(z -> 1 / (1 + Math.exp(-z))) : standardised).toArray();
    }
}
