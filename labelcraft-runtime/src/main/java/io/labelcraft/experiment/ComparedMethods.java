package io.labelcraft.experiment;

import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.choice.Choice;
import io.labelcraft.choice.Chosen;
import io.labelcraft.choice.ChosenLabels;
import io.labelcraft.choice.Mix;
import io.labelcraft.choice.Tuning;
import io.labelcraft.choice.Variant;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.control.Control;
import io.labelcraft.control.Controls;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.labeling.RawFeedback;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.RowScorer;
import io.labelcraft.training.TrainingContext;
import io.labelcraft.training.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Trains all that is compared, for one seed, and scores the test rows.
 *
 * <p>Not safe for several threads.
 */
final class ComparedMethods {

    private final TrainingContext context;
    private final int[] testRows;
    private final WatchFeedback feedback;
    private final Map<Variant, MethodTrainer> trainers = new HashMap<>();
    private final List<TrainedMethod> methods = new ArrayList<>();
    private final List<Unmeasurable> unmeasurable = new ArrayList<>();

    private ComparedMethods(TrainingContext context, int[] testRows) {
        this.context = context;
        this.testRows = testRows;
        this.feedback = WatchFeedback.of(context.spec(), context.table());
    }

    /**
     * Trains learned labels, fixed labels and controls, each with the settings that the hold-out has chosen for it;
     * deterministic for the same settings, log and number of threads. All training and choosing is done on a log without test
     * rows; what was chosen then scores them.
     *
     * @param testRows in the order in which they are to be scored
     */
    static TrainedMethods train(TrainingContext context, int[] testRows) {
        Tuning tuning = tuning(context);
        ComparedMethods compared = new ComparedMethods(context, testRows);
        ChosenLabels learned = tuning.learned(Comparison.LEARNED);
        compared.addLearned(learned);
        compared.eachFixed(method -> compared.addFixed(method, tuning.fixed(method)));
        tuning.mix().ifPresent(compared::addFusion);
        compared.addControls();
        compared.addUncounted(tuning.uncounted());
        List<TauScores> taus = compared.taus(learned, tuning);
        return new TrainedMethods(compared.methods, learned.labels(), taus, compared.unmeasurable);
    }

    /**
     * Trains learned, fixed and published labels alone, with the settings as they stand and on the whole log.
     *
     * @param testRows in the order in which they are to be scored
     */
    static TrainedMethods trainAsTheyStand(TrainingContext context, int[] testRows) {
        Choice none = Choice.none(context.spec());
        ComparedMethods compared = new ComparedMethods(context, testRows);
        MethodTrainer trainer = compared.trainer(none.variant());
        LearnedLabels learned = trainer.search();
        compared.add(
                Comparison.LEARNED, Kind.LEARNED, trainer.learned(learned).scores(testRows), learned.labels(), none);
        compared.eachFixed(method ->
                compared.add(method, Kind.FIXED, trainer.fixed(method).scores(testRows), trainer.labels(method), none));
        context.published()
                .ifPresent(published ->
                        compared.addPublished(published.labels(context.spec().log(), context.table()), trainer, none));
        return new TrainedMethods(compared.methods, learned, List.of(), compared.unmeasurable);
    }

    /** How much {@link #trainAsTheyStand} trains. */
    static double workAsTheyStand(TrainingContext context) {
        Workload workload = new Workload(context);
        return workload.search(context.spec())
                + workload.fixedAndReferences(context.spec().evaluation().fixedLabels())
                + (context.published().isPresent() ? workload.recommender() : 0);
    }

    /** How much {@link #train} trains. */
    static double work(TrainingContext context) {
        BalancingSpec balancing = context.spec().training().balancing();
        long otherTaus = balancing.kind() == BalancingSpec.Kind.DYNAMIC
                ? context.spec().evaluation().taus().stream()
                        .filter(tau -> tau != balancing.tau())
                        .distinct()
                        .count()
                : 0;
        return tuning(context).work() + otherTaus * new Workload(context).searchWithReferences(context.spec());
    }

    private static Tuning tuning(TrainingContext context) {
        return Tuning.on(context.spec(), ChoosingLog.of(context.table()), context.progress(), context.checkpoints());
    }

    private void addLearned(ChosenLabels learned) {
        double[] labels =
                learned.labels().labeler().labels(RawFeedback.of(context.spec().log(), context.table()));
        Choice choice = learned.chosen().choice();
        double[] scores = scores(learned.chosen().scorer(), choice.variant());
        add(Comparison.LEARNED, Kind.LEARNED, scores, labels, choice);
    }

    /** With the settings that were chosen for the settings' own temperature. */
    private List<TauScores> taus(ChosenLabels learned, Tuning tuning) {
        BalancingSpec balancing = context.spec().training().balancing();
        List<Double> others = context.spec().evaluation().taus();
        if (others.isEmpty() || balancing.kind() != BalancingSpec.Kind.DYNAMIC) {
            return List.of();
        }
        Variant variant = learned.chosen().choice().variant();
        MethodTrainer trainer = tuning.trainer(variant);
        return Stream.concat(others.stream(), Stream.of(balancing.tau()))
                .distinct()
                .sorted()
                .map(tau -> {
                    RowScorer scorer = tau == balancing.tau()
                            ? learned.chosen().scorer()
                            : trainer.learned(trainer.search(variant.spec().withTau(tau), " with tau " + tau));
                    return new TauScores(tau, scores(scorer, variant));
                })
                .toList();
    }

    private void addFixed(String method, Chosen<Choice> chosen) {
        Variant variant = chosen.choice().variant();
        double[] labels = trainer(variant).labels(method);
        add(method, Kind.FIXED, scores(chosen.scorer(), variant), labels, chosen.choice());
    }

    private void eachFixed(Consumer<String> adding) {
        for (String method : context.spec().evaluation().fixedLabels()) {
            Set<String> missing = FixedLabels.missing(method, feedback);
            if (missing.isEmpty()) {
                adding.accept(method);
            } else {
                addLacking(method, missing);
            }
        }
    }

    private void add(String name, Kind kind, double[] scores, double[] labels, Choice choice) {
        methods.add(new TrainedMethod(
                name,
                kind,
                scores,
                Optional.of(labels),
                choice.trials(),
                choice.variant().settings()));
    }

    private void addPublished(double[] labels, MethodTrainer trainer, Choice choice) {
        double[] scores = trainer.onLabels(PublishedComparison.METHOD, labels).scores(testRows);
        add(PublishedComparison.METHOD, Kind.PUBLISHED, scores, labels, choice);
    }

    private void addFusion(Chosen<Mix> chosen) {
        Mix mix = chosen.choice();
        double[] labels = Fusion.of(feedback).labels(mix.weights());
        double[] scores = scores(chosen.scorer(), mix.variant());
        methods.add(new TrainedMethod(
                Fusion.NAME, Kind.CONTROL, scores, Optional.of(labels), mix.trials(), mix.settings()));
    }

    private void addControls() {
        for (Control control : Controls.all(context.spec().seed())) {
            Optional<String> missing = control.missing(context.table());
            if (missing.isEmpty()) {
                double[] scores = control.scores(context.table(), testRows);
                methods.add(new TrainedMethod(control.name(), Kind.CONTROL, scores, Optional.empty(), 1, Map.of()));
            } else {
                addLacking(control.name(), Set.of(missing.get()));
            }
        }
    }

    private void addLacking(String method, Set<String> missing) {
        unmeasurable.add(Unmeasurable.lacking(method, missing));
    }

    private void addUncounted(List<String> metrics) {
        metrics.forEach(metric -> unmeasurable.add(new Unmeasurable(
                metric + " on the hold-out",
                "no fixed label has a value above 0 of it there, so nothing was chosen by it")));
    }

    private double[] scores(RowScorer scorer, Variant variant) {
        return scorer.on(trainer(variant).untrained()).scores(testRows);
    }

    private MethodTrainer trainer(Variant variant) {
        return trainers.computeIfAbsent(variant, other -> MethodTrainer.of(context, other.spec(), other.name()));
    }
}
