package io.labelcraft.experiment;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.mahout.RowEstimator;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import io.labelcraft.training.Workload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A recommender of Mahout that sees the labels of the training rows alone. A row that it has no estimate for gets the mean label
 * of its item.
 *
 * <p>Not safe for several threads.
 */
final class MahoutTarget implements TransferTarget {

    private final MahoutSpec spec;
    private final TrainingContext context;
    private final RowEstimator estimator;
    private final int[] testRows;
    private final WatchFeedback feedback;
    private final double work;
    private final Map<String, HeadEstimates> byHead = new HashMap<>();

    MahoutTarget(MahoutSpec.Kind recommender, TrainingContext context, int[] testRows) {
        this.spec = new MahoutSpec(recommender, context.spec().mahout().combine());
        this.context = context;
        this.estimator =
                new RowEstimator(context.table(), context.table().split().train());
        this.testRows = testRows;
        this.feedback = WatchFeedback.of(context.spec(), context.table());
        this.work = new Workload(context).recommender();
    }

    @Override
    public String name() {
        return lowerCase(spec.recommender()).replace('_', '-');
    }

    @Override
    public Library library() {
        return Library.MAHOUT;
    }

    @Override
    public boolean searched() {
        return false;
    }

    @Override
    public EstimatedScores learned(LearnedLabels learned) {
        return HeadEstimates.sum(List.of(estimates(Comparison.LEARNED, learned.labels())));
    }

    @Override
    public EstimatedScores fixed(String method) {
        return HeadEstimates.sum(
                FixedLabels.heads(method).stream().map(this::estimates).toList());
    }

    private HeadEstimates estimates(FixedLabel head) {
        return byHead.computeIfAbsent(head.name(), name -> estimates(name, head.labels(feedback)));
    }

    private HeadEstimates estimates(String label, double[] labels) {
        UnitLabels unit = UnitLabels.of(labels, context.table().split().train());
        String stage = label + "-" + name();
        if (unit.constant()) {
            context.progress()
                    .on(new Progress.OneLabelForAll(
                            stage, labels[context.table().split().train()[0]]));
            context.progress().on(new Progress.Skipped(work));
            return HeadEstimates.none(testRows.length);
        }
        double[] estimates = context.checkpoints()
                .numbers(
                        stage + "-" + lowerCase(spec.combine()),
                        work,
                        context.progress(),
                        () -> estimates(stage, unit));
        long known =
                Arrays.stream(estimates).filter(each -> !Double.isNaN(each)).count();
        context.progress().on(new Progress.Estimated(stage, (double) known / testRows.length));
        return HeadEstimates.of(estimates, itemMeans(unit), unit.deviation());
    }

    private double[] estimates(String stage, UnitLabels unit) {
        context.progress().on(new Progress.Worked(stage, 1, 1, Double.NaN, 0));
        double[] estimates = estimator.estimates(
                spec, unit.labels(), testRows, context.spec().seed());
        context.progress().on(new Progress.Worked(stage, 1, 1, Double.NaN, work));
        return estimates;
    }

    /** The mean label of each test row's item. */
    private double[] itemMeans(UnitLabels unit) {
        ItemMeans means = ItemMeans.of(context.table(), context.table().split().train(), unit.labels());
        return Arrays.stream(testRows)
                .mapToDouble(row -> means.of(context.table().item()[row]))
                .toArray();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
