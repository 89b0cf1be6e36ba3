package io.labelcraft.training;

import io.labelcraft.bilevel.BilevelStep;
import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.LowerLevel;
import io.labelcraft.bilevel.PlainStep;
import io.labelcraft.bilevel.UpperLevel;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.Snapshot;
import io.labelcraft.objective.Balancing;
import io.labelcraft.recommender.Recommender;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bi-level search for labels (method page, sections 2 and 9): warm start, search, frozen labels, fresh recommender.
 */
public final class LabelSearch {

    /** Name of the search in progress events. */
    public static final String STAGE = "search";

    private final TrainingContext context;
    private final RecommenderTrainer trainer;

    public LabelSearch(TrainingContext context, RecommenderTrainer trainer) {
        this.context = context;
        this.trainer = trainer;
    }

    /**
     * Searches for labels.
     *
     * @param fixed trained first where the objectives are measured against the best of them
     */
    public LearnedLabels search(FixedLabelRecommenders fixed) {
        ModelSpec spec = context.spec();
        boolean relative = spec.training().balancing().relative();
        Balancing balancing = context.balancing(relative ? fixed.references() : context.noReferences());
        LabelingInputs inputs = LabelingInputs.fit(spec, context.table());
        LabelingModel labeling =
                new LabelingModel(inputs, spec.labeling(), spec.training().precision(), spec.seed());
        new WarmStart(context).teach(labeling);
        Recommender searching = trainer.fresh();
        List<EpochRecord> epochs = new Loop(labeling, inputs, searching, balancing).run();
        LabelingModel.Calibration calibration =
                labeling.calibrate(context.table().split().train());
        int[] all = IntStream.range(0, context.table().rows()).toArray();
        double[] labels = labeling.labels(all, calibration);
        Recommender recommender = spec.training().freshRecommender() ? trainer.train("LabelCraft", labels) : searching;
        return new LearnedLabels(labeling, inputs, calibration, labels, recommender, epochs);
    }

    private final class Loop implements Resumable {

        private final TrainingSpec training = context.spec().training();
        private final LabelingSpec labelingSpec = context.spec().labeling();
        private final LabelingModel labeling;
        private final Recommender recommender;
        private final Balancing balancing;
        private final LowerLevel lower;
        private final UpperLevel upper;
        private final PlainStep plain;
        private final BilevelStep bilevel;
        private final OscillationAlarm oscillation;
        private final CollapseAlarm collapse = new CollapseAlarm(context.progress());
        private final OptimiserSpec lowerOptimiser =
                context.spec().recommender().optimiser();
        private final HoldOutSample sample = new HoldOutSample(
                context.holdOut(), training.holdOutUsers(), context.spec().seed());
        private final int[] train = context.table().split().train();
        private final Batches batches =
                new Batches(train, training.batch(), context.spec().seed());
        private final List<EpochRecord> epochs = new ArrayList<>();
        private final EarlyStopping stopping;
        private final Snapshot average;
        private StepPlace place;
        private int step;
        private int searchStep;

        Loop(LabelingModel labeling, LabelingInputs inputs, Recommender recommender, Balancing balancing) {
            this.labeling = labeling;
            this.recommender = recommender;
            this.balancing = balancing;
            this.oscillation = new OscillationAlarm(inputs, context.progress());
            this.lower = trainer.lower(recommender);
            this.upper = new UpperLevel(
                    labeling,
                    Optimiser.of(labelingSpec.optimiser(), labeling.parameters()),
                    balancing,
                    labelingSpec.normaliseGradient());
            this.average = labeling.parameters().snapshot();
            this.stopping = new EarlyStopping(training.patience());
            this.plain = new PlainStep(lower);
            this.bilevel = new BilevelStep(lower, upper, training.update(), training.metaGradient());
        }

        List<EpochRecord> run() {
            if (context.checkpoints().resume(this, context.progress())) {
                context.progress().on(new Progress.Resumed(epochs.size()));
            }
            for (int epoch = epochs.size(); epoch < training.epochs() && !stopping.stopped(); epoch++) {
                boolean warmUp = epoch < training.warmUpEpochs();
                EpochRecord epochRecord = warmUp ? warmUp(epoch) : search(epoch);
                checkParameters();
                epochs.add(epochRecord);
                boolean stop = !warmUp && stopping.stopAfter(balancing.total(epochRecord.objectives()), this::models);
                context.checkpoints().save(this);
                context.progress().on(new Progress.EpochEnded(STAGE, epoch + 1, training.epochs(), epochRecord.loss()));
                if (stop) {
                    context.progress().on(new Progress.StoppedEarly(STAGE, epoch + 1));
                }
            }
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
            balancing.write(out);
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
            balancing.read(in);
            stopping.read(
                    in, () -> List.of(average.copy(), recommender.parameters().blank()));
            oscillation.read(in);
            collapse.read(in);
        }

        private EpochRecord warmUp(int epoch) {
            double loss = 0;
            for (int[] batch : batches.epoch(epoch)) {
                double rate = lowerRate();
                loss += next(epoch, batch).take(() -> plain.towards(labeling, batch, rate))
                        * batch.length
                        / train.length;
            }
            return new EpochRecord(epoch + 1, loss, holdOutValues(epoch), new double[objectives()]);
        }

        private EpochRecord search(int epoch) {
            double loss = 0;
            double[] weights = new double[objectives()];
            long hard = 0;
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
                Arrays.setAll(weights, j -> weights[j] + outcome.weights()[j] / batches.count());
            }
            if (hard > 0) {
                context.progress().on(new Progress.HardLists(epoch + 1, hard));
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
            place = new StepPlace(context.table(), STAGE, epoch + 1, step, batch);
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
    }
}
