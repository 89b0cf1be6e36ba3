package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.evaluation.UserMetric;
import io.labelcraft.objective.Objective;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.PublishedLabeler;
import io.labelcraft.training.TrainingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns labels and compares them with the fixed labels that the settings name. */
public final class Experiment {

    private final TrainingContext context;
    private final Evaluator evaluator;

    private Experiment(TrainingContext context, Evaluator evaluator) {
        this.context = context;
        this.evaluator = evaluator;
    }

    /**
     * Prepares an experiment.
     *
     * @throws UserException if no test user has more rows than k
     */
    public static Experiment on(ModelSpec spec, FeedbackTable table, Progress progress, Checkpoints checkpoints) {
        return on(TrainingContext.of(spec, table, progress, checkpoints));
    }

    /** The same of a run that is prepared already. */
    public static Experiment on(TrainingContext context) {
        return new Experiment(context, TestLists.of(context).evaluator());
    }

    /** Trains everything and measures it; deterministic for the same settings, log and number of threads. */
    public Comparison run() {
        context.progress().on(new Progress.Planned(ComparedMethods.workAsTheyStand(context)));
        TrainedMethods trained = ComparedMethods.trainAsTheyStand(context, evaluator.rows());
        context.progress().on(new Progress.Completed());
        List<MeasuredMethod> measured =
                trained.methods().stream().map(this::measured).toList();
        Bootstrap bootstrap = bootstrap();
        List<MethodResult> results = measured.stream()
                .filter(method -> method.kind() != Kind.PUBLISHED)
                .map(method -> result(method, bootstrap))
                .toList();
        PairedComparison paired = new PairedComparison(measured, bootstrap);
        return new Comparison(
                evaluator.k(),
                evaluator.users(),
                context.holdOutUsers(),
                objectives(),
                results,
                paired.differenceToBest(Comparison.LEARNED),
                context.published().map(published -> published(published, paired)),
                trained.learned());
    }

    private MeasuredMethod measured(TrainedMethod method) {
        double[] scores = method.scores();
        return new MeasuredMethod(method.name(), method.kind(), evaluator.collapsed(scores), evaluator.measure(scores));
    }

    private List<String> objectives() {
        return context.objectives().stream().map(Objective::name).toList();
    }

    /** The metrics M1, M2 .. under the names of the objectives. */
    private PublishedComparison published(PublishedLabeler published, PairedComparison paired) {
        Map<String, Estimate> means = paired.estimates(PublishedComparison.METHOD);
        Map<String, Estimate> differences = paired.difference(Comparison.LEARNED, PublishedComparison.METHOD);
        Map<String, Double> objectiveMeans = new LinkedHashMap<>();
        Map<String, Estimate> objectiveDifferences = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> objectives = objectives();
        for (int j = 0; j < objectives.size(); j++) {
            String metric = "M" + (j + 1);
            weights.put(metric, context.spec().objectives().get(j).weight());
            objectiveMeans.put(objectives.get(j), means.get(metric).mean());
            objectiveDifferences.put(objectives.get(j), differences.get(metric));
        }
        return new PublishedComparison(
                published.version(),
                objectiveMeans,
                objectiveDifferences,
                paired.relativeDifference(Comparison.LEARNED, PublishedComparison.METHOD, weights));
    }

    private Bootstrap bootstrap() {
        EvaluationSpec spec = context.spec().evaluation();
        return new Bootstrap(spec.resamples(), spec.confidence(), context.spec().seed());
    }

    private static MethodResult result(MeasuredMethod method, Bootstrap bootstrap) {
        Map<String, MethodResult.Summary> summaries = new LinkedHashMap<>();
        method.metrics().forEach((name, metric) -> summaries.put(name, summary(metric, bootstrap)));
        return new MethodResult(method.name(), method.collapsed(), summaries);
    }

    private static MethodResult.Summary summary(UserMetric metric, Bootstrap bootstrap) {
        return new MethodResult.Summary(
                metric.mean(), bootstrap.of(metric), metric.weighted(), metric.values().length - metric.undefined());
    }
}
