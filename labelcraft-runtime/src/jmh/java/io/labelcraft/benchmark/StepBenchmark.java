package io.labelcraft.benchmark;

import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.labelcraft.bilevel.BilevelStep;
import io.labelcraft.bilevel.HoldOut;
import io.labelcraft.bilevel.LowerLevel;
import io.labelcraft.bilevel.PlainStep;
import io.labelcraft.bilevel.PointwiseLoss;
import io.labelcraft.bilevel.UpperLevel;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.objective.Balancing;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.TrainingContext;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A step of the bi-level search beside a step of plain training of the same model, with the default recipe and embeddings of
 * length 12: histories of 100 items, 40 rows for each hold-out user, each row with a history of its own. {@link StepProfiler}
 * says what the time goes into.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class StepBenchmark {

    private static final double LOWER_RATE = 3e-3;
    private static final double UPPER_RATE = 1e-3;

    /** The setting {@code recommender.name}. */
    @Param({"din", "two-tower", "mf"})
    public String recommender;

    /** Training rows. */
    @Param({"512", "4096"})
    public int batch;

    /** Hold-out users; plain training has none. */
    @Param({"20", "500"})
    public int holdoutUsers;

    /** The setting {@code training.update}; plain training knows no difference. */
    @Param({"lookahead", "online"})
    public String update;

    private PlainStep plain;
    private BilevelStep bilevel;
    private BareProducts products;
    private double[] labels;
    private Iterator<int[]> batches;
    private Iterator<HoldOut> holdOuts;

    /** Makes the log and the models. */
    @Setup
    public void prepare() throws URISyntaxException {
        ModelSpec spec = settings();
        FeedbackTable table = new BenchmarkLog().table();
        TrainingContext context = TrainingContext.of(spec, table, event -> {}, Checkpoints.none());
        Recommender model = Recommenders.create(table, spec);
        LowerLevel lower = new LowerLevel(
                model,
                Optimiser.of(spec.recommender().optimiser(), model.parameters()),
                PointwiseLoss.of(spec.training().loss()),
                spec.training().clip());
        plain = new PlainStep(lower);
        bilevel = new BilevelStep(
                lower,
                upper(spec, table),
                spec.training().update(),
                spec.training().metaGradient());
        products = new BareProducts(model.parameters().layout(), batch);
        labels = table.feedback().get("like");
        batches = Iterators.cycle(fullBatches());
        holdOuts = Iterators.cycle(holdOuts(context.holdOut()));
    }

    private ModelSpec settings() throws URISyntaxException {
        Path generated =
                Path.of(getClass().getResource("/generated/short-video.conf").toURI());
        return ConfigLoader.load(
                generated,
                Optional.empty(),
                Map.of(
                        "labelcraft.recommender.name", recommender,
                        "labelcraft.recommender.dimensions", "12",
                        "labelcraft.training.update", update),
                Recommenders.names());
    }

    private static UpperLevel upper(ModelSpec spec, FeedbackTable table) {
        LabelingModel labeling = new LabelingModel(
                LabelingInputs.fit(spec, table),
                spec.labeling(),
                spec.training().precision(),
                spec.seed());
        double[] ones = spec.objectives().stream().mapToDouble(objective -> 1).toArray();
        return new UpperLevel(
                labeling,
                Optimiser.of(spec.labeling().optimiser(), labeling.parameters()),
                new Balancing(spec.training().balancing(), ones, ones, ones),
                spec.labeling().normaliseGradient());
    }

    private List<int[]> fullBatches() {
        return new Batches(BenchmarkLog.trainingRows(), batch, 1)
                .epoch(0).stream().filter(rows -> rows.length == batch).toList();
    }

    private List<HoldOut> holdOuts(HoldOut all) {
        return Lists.partition(all.rowsOfUsers(), holdoutUsers).stream()
                .map(users -> new HoldOut(all.objectives(), users))
                .toList();
    }

    /** Both levels. */
    @Benchmark
    public BilevelStep.Outcome bilevelStep() {
        return bilevel.take(batches.next(), holdOuts.next(), new BilevelStep.Rates(LOWER_RATE, UPPER_RATE));
    }

    /** The recommender alone, towards given labels. */
    @Benchmark
    public double plainStep() {
        return plain.towards(labels, batches.next(), LOWER_RATE);
    }

    /** The matrix products of {@link #plainStep} alone: none for {@code mf}. */
    @Benchmark
    public void bareProducts() {
        products.multiply();
    }
}
