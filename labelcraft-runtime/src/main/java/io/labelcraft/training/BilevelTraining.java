package io.labelcraft.training;

import io.labelcraft.bilevel.BilevelStep;
import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.LowerLevel;
import io.labelcraft.bilevel.PlainStep;
import io.labelcraft.bilevel.UpperLevel;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Snapshot;
import io.labelcraft.recommender.Recommender;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The epochs of the search: the recommender warms up on labels that stand still, then both levels move. After each epoch the
 * hold-out is measured and a checkpoint saved.
 *
 * <p>Not safe for several threads.
 */
final class BilevelTraining implements Resumable {

    private final TrainingContext context;
    private final String stage;
    private final TrainingSpec training;
    private final LabelingSpec labelingSpec;
    private final OptimiserSpec lowerOptimiser;
    private final LowerLevel lower;
    private final UpperLevel upper;
    private final Recommender recommender;
    private final LabelingModel labeling;
    private final PlainStep plain;
    private final BilevelStep bilevel;
    private final OscillationAlarm oscillation;
    private final CollapseAlarm collapse;
    private final Workload workload;
    private final StageProgress stageProgress;
    private final HoldOutSample sample;
    private final int[] train;
    private final Batches batches;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final EarlyStopping stopping;
    private final Snapshot average;
    private StepPlace place;
    private int step;
    private int searchStep;

    /**
     * Prepares the epochs.
     *
     * @param inputs of the labelling model, which the label's correlations are watched with
     * @param stage name for progress events and checkpoints
     */
    BilevelTraining(TrainingContext context, LowerLevel lower, UpperLevel upper, LabelingInputs inputs, String stage) {
        long seed = context.spec().seed();
        this.context = context;
        this.stage = stage;
        this.training = context.spec().training();
        this.labelingSpec = context.spec().labeling();
        this.lowerOptimiser = context.spec().recommender().optimiser();
        this.lower = lower;
        this.upper = upper;
        this.recommender = lower.recommender();
        this.labeling = upper.labeling();
        this.plain = new PlainStep(lower);
        this.bilevel = new BilevelStep(lower, upper, training.update(), training.metaGradient());
        this.oscillation = new OscillationAlarm(inputs, stage, context.progress());
        this.collapse = new CollapseAlarm(stage, context.progress());
        this.workload = new Workload(context);
        this.stageProgress = new StageProgress(
                context.progress(), stage, training.epochs(), workload.searchEpochs(context.spec(), training.epochs()));
        this.sample = new HoldOutSample(context.holdOut(), training.holdOutUsers(), seed);
        this.train = context.table().split().train();
        this.batches = new Batches(train, training.batch(), seed);
        this.stopping = new EarlyStopping(training.patience());
        this.average = labeling.parameters().snapshot();
    }

    /**
     * Trains until the last epoch, or until the hold-out gets no better. In the end the labelling model is its moving average,
     * or both models are those of the best epoch.
     *
     * @throws io.labelcraft.UserException if a number becomes NaN or infinite; the checkpoint of the last good epoch stays
     */
    List<EpochRecord> run() {
        if (context.checkpoints().resume(stage, this, context.progress())) {
            context.progress().on(new Progress.Resumed(stage, epochs.size()));
            stageProgress.skip(workload.searchEpochs(context.spec(), epochs.size()));
        }
        for (int epoch = epochs.size(); epoch < training.epochs() && !stopping.stopped(); epoch++) {
            boolean warmUp = epoch < training.warmUpEpochs();
            EpochRecord epochRecord = warmUp ? warmUp(epoch) : search(epoch);
            checkParameters();
            epochs.add(epochRecord);
            boolean stop =
                    !warmUp && stopping.stopAfter(upper.balancing().total(epochRecord.objectives()), this::models);
            context.checkpoints().save(stage, this);
            context.progress()
                    .on(new Progress.EpochEnded(
                            stage,
                            epoch + 1,
                            training.epochs(),
                            epochRecord.loss(),
                            Arrays.stream(epochRecord.objectives()).boxed().toList()));
            if (stop) {
                context.progress().on(new Progress.StoppedEarly(stage, epoch + 1));
            }
        }
        stageProgress.end();
        if (stopping.best().isEmpty()) {
            labeling.parameters().restore(average);
        } else {
            labeling.parameters().restore(stopping.best().get(0));
            recommender.parameters().restore(stopping.best().get(1));
        }
        return epochs;
    }

    /** The moving average of the labelling model, and the recommender that it was judged by. */
    private List<Snapshot> models() {
        return List.of(average.copy(), recommender.parameters().snapshot());
    }

    private EpochRecord warmUp(int epoch) {
        double loss = 0;
        for (int[] batch : batches.epoch(epoch)) {
            double rate = lowerRate();
            double batchLoss = next(epoch, batch).take(() -> plain.towards(labeling, batch, rate));
            loss += batchLoss * batch.length / train.length;
            stageProgress.step(epoch + 1, batchLoss, 1.0 / batches.count());
        }
        return new EpochRecord(epoch + 1, loss, holdOutValues(epoch), new double[objectives()]);
    }

    private EpochRecord search(int epoch) {
        double loss = 0;
        double[] weights = new double[objectives()];
        long hard = 0;
        double stepWork = workload.searchEpoch(training.update()) / batches.count();
        for (int[] batch : batches.epoch(epoch)) {
            if (oscillation.due(searchStep)) {
                double[] labels = labeling.batchLabels(batch);
                oscillation.look(searchStep, batch, labels);
                collapse.look(searchStep, labels);
            }
            BilevelStep.Rates rates = new BilevelStep.Rates(lowerRate(), upperRate());
            BilevelStep.Outcome outcome =
                    next(epoch, batch).take(() -> bilevel.take(batch, sample.of(searchStep), rates));
            labeling.follow(average, labelingSpec.movingAverage());
            searchStep++;
            loss += outcome.loss() * batch.length / train.length;
            hard += outcome.hardLists();
            stageProgress.step(epoch + 1, outcome.loss(), stepWork);
            Arrays.setAll(weights, j -> weights[j] + outcome.weights()[j] / batches.count());
        }
        if (hard > 0) {
            context.progress().on(new Progress.HardLists(stage, epoch + 1, hard));
        }
        return new EpochRecord(epoch + 1, loss, holdOutValues(epoch), weights);
    }

    private int objectives() {
        return context.spec().objectives().size();
    }

    private double[] holdOutValues(int epoch) {
        HoldOut.Measured measured = context.holdOut().measure(recommender);
        collapse.look(epoch + 1, measured.scores(), context.holdOut().rowsOfUsers());
        return measured.lists().values();
    }

    private StepPlace next(int epoch, int[] batch) {
        step++;
        place = new StepPlace(context.table(), stage, epoch + 1, step, batch);
        return place;
    }

    private void checkParameters() {
        place.check(labeling.parameters(), "the labelling model's");
        place.check(recommender.parameters(), "the recommender's");
    }

    private double lowerRate() {
        return lowerOptimiser.rate((double) step / (batches.count() * training.epochs()));
    }

    /** Falls over the steps in which labels move, so that they come to rest before the search ends. */
    private double upperRate() {
        int steps = batches.count() * (training.epochs() - training.warmUpEpochs());
        return labelingSpec.optimiser().rate((double) searchStep / steps);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(step);
        out.writeInt(searchStep);
        out.writeInt(epochs.size());
        for (EpochRecord epoch : epochs) {
            epoch.write(out);
        }
        recommender.parameters().write(out);
        lower.optimiser().write(out);
        labeling.parameters().write(out);
        upper.optimiser().write(out);
        average.write(out);
        upper.balancing().write(out);
        stopping.write(out);
        oscillation.write(out);
        collapse.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        step = in.readInt();
        searchStep = in.readInt();
        int done = in.readInt();
        while (epochs.size() < done) {
            epochs.add(EpochRecord.read(in));
        }
        recommender.parameters().read(in);
        lower.optimiser().read(in);
        labeling.parameters().read(in);
        upper.optimiser().read(in);
        average.read(in);
        upper.balancing().read(in);
        stopping.read(in, () -> List.of(average.copy(), recommender.parameters().blank()));
        oscillation.read(in);
        collapse.read(in);
    }
}
