package io.labelcraft.experiment;

import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.choice.Choice;
import io.labelcraft.choice.Mix;
import io.labelcraft.choice.Tuning;
import io.labelcraft.choice.Variant;
import io.labelcraft.control.Control;
import io.labelcraft.control.Controls;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
     * deterministic for the same settings, log and number of threads.
     *
     * @param testRows in the order in which they are to be scored
     */
    static TrainedMethods train(TrainingContext context, int[] testRows) {
        Tuning tuning = Tuning.on(context.spec(), ChoosingLog.of(context.table()), context.progress());
        ComparedMethods compared = new ComparedMethods(context, testRows);
        LearnedLabels learned = compared.addLearned(tuning.learned(Comparison.LEARNED));
        compared.addFixed(tuning::fixed);
        tuning.mix().ifPresent(compared::addFusion);
        compared.addControls();
        compared.addUncounted(tuning.uncounted());
        return new TrainedMethods(compared.methods, learned, compared.unmeasurable);
    }

    /**
     * Trains learned and fixed labels alone, with the settings as they stand.
     *
     * @param testRows in the order in which they are to be scored
     */
    static TrainedMethods trainAsTheyStand(TrainingContext context, int[] testRows) {
        Choice none = Choice.none(context.spec());
        ComparedMethods compared = new ComparedMethods(context, testRows);
        LearnedLabels learned = compared.addLearned(none);
        compared.addFixed(method -> none);
        return new TrainedMethods(compared.methods, learned, compared.unmeasurable);
    }

    private LearnedLabels addLearned(Choice choice) {
        MethodTrainer trainer = trainer(choice.variant());
        LearnedLabels learned = trainer.search();
        double[] scores = trainer.learned(learned).scores(testRows);
        add(Comparison.LEARNED, Kind.LEARNED, scores, learned.labels(), choice);
        return learned;
    }

    private void addFixed(Function<String, Choice> choices) {
        for (String method : context.spec().evaluation().fixedLabels()) {
            Set<String> missing = FixedLabels.missing(method, feedback);
            if (missing.isEmpty()) {
                Choice choice = choices.apply(method);
                MethodTrainer trainer = trainer(choice.variant());
                double[] scores = trainer.fixed(method).scores(testRows);
                add(method, Kind.FIXED, scores, trainer.labels(method), choice);
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

    private void addFusion(Mix mix) {
        double[] labels = Fusion.of(feedback).labels(mix.weights());
        double[] scores = trainer(mix.variant()).onLabels(Fusion.NAME, labels).scores(testRows);
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

    private MethodTrainer trainer(Variant variant) {
        return trainers.computeIfAbsent(variant, other -> MethodTrainer.of(context, other.spec(), other.name()));
    }
}
