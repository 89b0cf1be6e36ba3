package io.labelcraft.training;

import io.labelcraft.bilevel.BilevelStep;
import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.PlainStep;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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

    /** The moving average of the labelling model, and the recommender that it was judged by. */
    private record Models(Snapshot average, Snapshot recommender) {}

    private final class Loop {

        private final TrainingSpec training = context.spec().training();
        private final LabelingSpec labelingSpec = context.spec().labeling();
        private final LabelingModel labeling;
        private final Recommender recommender;
        private final Balancing balancing;
        private final PlainStep plain;
        private final BilevelStep bilevel;
        private final OscillationAlarm alarm;
        private final SplittableRandom random =
                new SplittableRandom(context.spec().seed());
        private final int[] train = context.table().split().train();
        private final int stepsPerEpoch = (train.length + training.batch() - 1) / training.batch();
        private Snapshot average;
        private int searchStep;

        Loop(LabelingModel labeling, LabelingInputs inputs, Recommender recommender, Balancing balancing) {
            this.labeling = labeling;
            this.recommender = recommender;
            this.balancing = balancing;
            this.alarm = new OscillationAlarm(inputs, context.progress());
            OptimiserSpec innerSpec = context.spec().recommender().optimiser();
            Optimiser inner = Optimiser.of(innerSpec, recommender.parameters());
            this.plain = new PlainStep(recommender, inner, innerSpec.learningRate());
            this.bilevel = new BilevelStep(
                    recommender,
                    inner,
                    innerSpec.learningRate(),
                    labeling,
                    Optimiser.of(labelingSpec.optimiser(), labeling.parameters()),
                    balancing,
                    training.update(),
                    labelingSpec.normaliseGradient());
        }

        List<EpochRecord> run() {
            average = labeling.parameters().snapshot();
            List<EpochRecord> epochs = new ArrayList<>();
            EarlyStopping<Models> stopping = new EarlyStopping<>(training.patience());
            Batches batches =
                    new Batches(train, training.batch(), context.spec().seed());
            for (int epoch = 0; epoch < training.epochs(); epoch++) {
                boolean warmUp = epoch < training.warmUpEpochs();
                EpochRecord epochRecord = warmUp ? warmUp(batches, epoch) : search(batches, epoch);
                epochs.add(epochRecord);
                context.progress().on(new Progress.EpochEnded(STAGE, epoch + 1, training.epochs(), epochRecord.loss()));
                if (!warmUp && stopping.stopAfter(balancing.total(epochRecord.objectives()), this::models)) {
                    context.progress().on(new Progress.StoppedEarly(STAGE, epoch + 1));
                    break;
                }
            }
            stopping.best().ifPresent(best -> recommender.parameters().restore(best.recommender()));
            labeling.parameters().restore(stopping.best().map(Models::average).orElse(average));
            return epochs;
        }

        private Models models() {
            return new Models(average.copy(), recommender.parameters().snapshot());
        }

        private EpochRecord warmUp(Batches batches, int epoch) {
            double loss = 0;
            for (int[] batch : batches.epoch(epoch)) {
                loss += plain.towards(labeling, batch) * batch.length / train.length;
            }
            return new EpochRecord(epoch + 1, loss, holdOutValues(), new double[objectives()]);
        }

        private EpochRecord search(Batches batches, int epoch) {
            double loss = 0;
            double[] weights = new double[objectives()];
            long hard = 0;
            for (int[] batch : batches.epoch(epoch)) {
                if (alarm.due(searchStep)) {
                    alarm.look(searchStep, batch, labeling.batchLabels(batch));
                }
                BilevelStep.Outcome outcome = bilevel.take(batch, sample(), rate());
                labeling.follow(average, labelingSpec.movingAverage());
                searchStep++;
                loss += outcome.loss() * batch.length / train.length;
                hard += outcome.hardLists();
                Arrays.setAll(weights, j -> weights[j] + outcome.weights()[j] / stepsPerEpoch);
            }
            if (hard > 0) {
                context.progress().on(new Progress.HardLists(epoch + 1, hard));
            }
            return new EpochRecord(epoch + 1, loss, holdOutValues(), weights);
        }

        private int objectives() {
            return context.spec().objectives().size();
        }

        private double[] holdOutValues() {
            return context.holdOut().measure(recommender).lists().values();
        }

        /** Along a half cosine, so that the labels come to rest before the search ends. */
        private double rate() {
            double rate = labelingSpec.optimiser().learningRate();
            int steps = stepsPerEpoch * (training.epochs() - training.warmUpEpochs());
            return labelingSpec.cosineDecay() ? rate * (1 + Math.cos(Math.PI * searchStep / steps)) / 2 : rate;
        }

        /** Distinct hold-out users, drawn anew for each step. */
        private HoldOut sample() {
            List<int[]> all = context.holdOut().rowsOfUsers();
            int wanted = Math.min(training.holdOutUsers(), all.size());
            int[] order = new int[all.size()];
            Arrays.setAll(order, i -> i);
            List<int[]> drawn = new ArrayList<>(wanted);
            for (int i = 0; i < wanted; i++) {
                int other = i + random.nextInt(order.length - i);
                int user = order[other];
                order[other] = order[i];
                order[i] = user;
                drawn.add(all.get(user));
            }
            return new HoldOut(context.holdOut().objectives(), drawn);
        }
    }
}
