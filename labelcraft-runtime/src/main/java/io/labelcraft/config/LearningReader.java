package io.labelcraft.config;

import com.google.common.collect.Range;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import java.util.Collection;

/** Reads the sections {@code labeling}, {@code recommender} and {@code training}. */
final class LearningReader {

    private static final Type<Double> POSITIVE = Type.number(Range.greaterThan(0.0));
    private static final Type<Double> NOT_NEGATIVE = Type.number(Range.atLeast(0.0));
    private static final Type<Double> AVERAGE = Type.number(Range.closedOpen(0.0, 1.0));
    private static final Type<Integer> COUNT = Type.wholeNumber(Range.atLeast(0));
    private static final Type<Integer> SIZE = Type.wholeNumber(Range.atLeast(1));

    private LearningReader() {}

    static LabelingSpec labeling(Section labeling, LogSpec log) {
        return new LabelingSpec(
                labeling.get("inputs", Type.oneOf(LabelingSpec.Inputs.class)),
                new UnseenFieldsReader(log).read(labeling),
                labeling.get("quantile-groups", SIZE),
                labeling.list("hidden", SIZE),
                labeling.get("bias", Type.flag()),
                labeling.get("skip", Type.flag()),
                labeling.get("output", Type.oneOf(LabelingSpec.Output.class)),
                optimiser(labeling),
                labeling.get("moving-average", AVERAGE),
                labeling.get("normalise-gradient", Type.flag()),
                labeling.get("warm-start", Type.oneOf(LabelingSpec.WarmStart.class)),
                labeling.get("warm-start-steps", COUNT),
                labeling.get("warm-start-learning-rate", POSITIVE),
                labeling.get("warm-start-batch", SIZE),
                new MonotoneReader(log).read(labeling.section("monotone")));
    }

    static RecommenderSpec recommender(Section recommender, Collection<String> names) {
        return new RecommenderSpec(
                name(recommender, names),
                recommender.get("dimensions", SIZE),
                recommender.list("hidden", SIZE),
                recommender.list("attention-hidden", SIZE),
                recommender.get("attention-activation", Type.oneOf(RecommenderSpec.Activation.class)),
                recommender.get("output", Type.oneOf("linear", "sigmoid")).equals("sigmoid"),
                recommender.get("duration-buckets", COUNT),
                recommender.get("feature-min-rows", COUNT),
                recommender.get("initial-deviation", POSITIVE),
                optimiser(recommender));
    }

    /** Nothing more can be said against a name that is empty. */
    private static String name(Section recommender, Collection<String> names) {
        String name = recommender.get("name", Type.nonEmptyText());
        if (!name.isEmpty() && !names.contains(name)) {
            recommender.refuse("name", Nearest.complaint(name, "the name of a recommender", names));
        }
        return name;
    }

    private static OptimiserSpec optimiser(Section section) {
        return new OptimiserSpec(
                section.get("optimiser", Type.oneOf(OptimiserSpec.Kind.class)),
                section.get("learning-rate", POSITIVE),
                section.get("beta1", AVERAGE),
                section.get("beta2", AVERAGE),
                section.get("epsilon", POSITIVE),
                section.get("weight-decay", NOT_NEGATIVE),
                section.get("decay", Type.oneOf("cosine", "none")).equals("cosine"));
    }

    static TrainingSpec training(Section training) {
        int epochs = training.get("epochs", SIZE);
        return new TrainingSpec(
                training.get("precision", Type.oneOf(TrainingSpec.Precision.class)),
                epochs,
                training.get("warm-up-epochs", warmUpEpochs(epochs)),
                training.get("batch", SIZE),
                training.get("loss", Type.oneOf(TrainingSpec.Loss.class)),
                training.get("clip", NOT_NEGATIVE),
                training.get("update", Type.oneOf(TrainingSpec.Update.class)),
                metaGradient(training),
                training.get("hold-out-users", SIZE),
                training.get("k", COUNT),
                softTopK(training.section("soft-top-k")),
                balancing(training.section("balancing")),
                training.get("fresh-recommender", Type.flag()),
                training.get("patience", COUNT));
    }

    /** Nothing can be said against the warm-up if the epochs themselves are faulty. */
    private static Type<Integer> warmUpEpochs(int epochs) {
        return epochs < 1
                ? COUNT
                : Type.wholeNumber(Range.closed(0, epochs)).expecting("a whole number in [0, epochs = " + epochs + "]");
    }

    private static MetaGradientSpec metaGradient(Section training) {
        return new MetaGradientSpec(
                training.get("meta-gradient", Type.oneOf(MetaGradientSpec.Kind.class)),
                training.get("damping", POSITIVE),
                training.get("conjugate-gradient-steps", SIZE));
    }

    private static SoftTopKSpec softTopK(Section softTopK) {
        return new SoftTopKSpec(
                softTopK.get("form", Type.oneOf(SoftTopKSpec.Form.class)),
                softTopK.get("epsilon", POSITIVE),
                softTopK.get("temperature", POSITIVE));
    }

    private static BalancingSpec balancing(Section balancing) {
        return new BalancingSpec(
                balancing.get("kind", Type.oneOf(BalancingSpec.Kind.class)),
                balancing.get("tau", NOT_NEGATIVE),
                balancing.get("moving-average", AVERAGE),
                balancing.get("relative", Type.flag()),
                balancing.get("mu", POSITIVE),
                balancing.get("learning-rate", POSITIVE),
                balancing.get("decay", NOT_NEGATIVE));
    }
}
