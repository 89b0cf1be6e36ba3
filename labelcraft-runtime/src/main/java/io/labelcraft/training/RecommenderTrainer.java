package io.labelcraft.training;

import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.StepMemory;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains fresh recommenders on given labels: the same budget, settings and random choices for learned and fixed labels.
 */
public final class RecommenderTrainer {

    private static final int SCORING_CHUNK = 1 << 15;
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
        Optimiser optimiser = Optimiser.of(context.spec().recommender().optimiser());
        EarlyStopping stopping = new EarlyStopping(training.patience());
        Batches batches = new Batches(rows, training.batch(), context.spec().seed());
        for (int epoch = 0; epoch < training.epochs(); epoch++) {
            double loss = 0;
            for (int[] batch : batches.epoch(epoch)) {
                loss += stepTowards(targets, recommender, optimiser, batch) * batch.length / rows.length;
            }
            context.progress().on(new Progress.EpochEnded(stage, epoch + 1, training.epochs(), loss));
            if (stopping.watches() && stopping.stopAfter(holdOutValue(recommender), recommender.parameters())) {
                context.progress().on(new Progress.StoppedEarly(stage, epoch + 1));
                break;
            }
        }
        stopping.restore(recommender.parameters());
        return recommender;
    }

    /** A recommender with the run's initial parameters. */
    Recommender fresh() {
        return Recommenders.create(
                context.table(),
                context.spec().recommender(),
                context.type(),
                context.spec().seed());
    }

    private double stepTowards(double[] targets, Recommender recommender, Optimiser optimiser, int[] batch) {
        try (MemoryWorkspace step = StepMemory.step("recommender step")) {
            INDArray target = Nd4j.createFromArray(Arrays.stream(batch)
                            .mapToDouble(row -> targets[row])
                            .toArray())
                    .castTo(context.type());
            return step(recommender, optimiser, batch, target);
        }
    }

    /**
     * One plain step on the squared error.
     *
     * @return the batch's mean squared error before the step
     */
    double step(Recommender recommender, Optimiser optimiser, int[] batch, INDArray target) {
        Recommender.Pass pass = recommender.forward(batch);
        INDArray residual = pass.scores().sub(target);
        INDArray gradient = pass.pullback(residual.mul(2.0 / batch.length));
        optimiser.step(
                recommender.parameters(),
                gradient,
                context.spec().recommender().optimiser().learningRate());
        return residual.mul(residual).meanNumber().doubleValue();
    }

    /**
     * Scores many rows.
     *
     * @return [rows]
     */
    public static double[] scores(Recommender recommender, int[] rows) {
        double[] scores = new double[rows.length];
        for (int from = 0; from < rows.length; from += SCORING_CHUNK) {
            int[] chunk = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + SCORING_CHUNK));
            double[] values = recommender.forward(chunk).scores().dup().data().asDouble();
            System.arraycopy(values, 0, scores, from, chunk.length);
        }
        return scores;
    }

    /** A copy of theta, e.g. for a file. */
    public static double[] parameterValues(Recommender recommender) {
        return recommender.parameters().dup().data().asDouble();
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
