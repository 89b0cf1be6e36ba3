package io.labelcraft.experiment;

import com.google.common.collect.Streams;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.TrainingContext;
import io.labelcraft.training.Workload;
import java.util.List;
import java.util.stream.Stream;

/** The recommenders that labels are tried in. */
final class TransferTargets {

    private static final List<String> ENGINE = List.of("mf", "din", "two-tower");
    private static final List<MahoutSpec.Kind> MAHOUT =
            List.of(MahoutSpec.Kind.ALS, MahoutSpec.Kind.ITEM_BASED, MahoutSpec.Kind.USER_BASED);

    private final TrainingContext context;
    private final int[] testRows;

    /** @param testRows in the order in which they are to be scored */
    TransferTargets(TrainingContext context, int[] testRows) {
        this.context = context;
        this.testRows = testRows;
    }

    /**
     * The settings' recommender, the others of the engine, those of Mahout; each is made when it is asked for, so that it need
     * not be in memory together with the others.
     *
     * @param searching what the labels are learned with
     */
    Stream<TransferTarget> all(MethodTrainer searching) {
        String own = context.spec().recommender().name();
        Stream<TransferTarget> others =
                ENGINE.stream().filter(name -> !name.equals(own)).map(this::engine);
        Stream<TransferTarget> mahout = MAHOUT.stream().map(kind -> new MahoutTarget(kind, context, testRows));
        return Streams.concat(Stream.of(new EngineTarget(own, true, searching, testRows)), others, mahout);
    }

    /** How much there is to train until the labels of the settings have been tried in all recommenders. */
    static double work(TrainingContext context) {
        ModelSpec spec = context.spec();
        List<String> methods = spec.evaluation().fixedLabels();
        Workload workload = new Workload(context);
        long others = ENGINE.stream()
                        .filter(name -> !name.equals(spec.recommender().name()))
                        .count()
                + MAHOUT.size();
        return workload.search(spec)
                + workload.fixedAndReferences(methods)
                + others * (workload.recommender() + workload.fixed(methods));
    }

    private EngineTarget engine(String name) {
        ModelSpec spec = context.spec();
        ModelSpec other = spec.withRecommender(spec.recommender().withName(name));
        return new EngineTarget(name, false, MethodTrainer.of(context, other, "-" + name), testRows);
    }
}
