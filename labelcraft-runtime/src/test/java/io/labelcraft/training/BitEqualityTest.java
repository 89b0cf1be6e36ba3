package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.Snapshot;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** The same seed and number of threads give the same bits, one process after another. */
class BitEqualityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void twoProcessesLearnTheSameBits(int threads) throws Exception {
        List<String> first = output(threads);
        assertThat(first).hasSize(3);
        assertThat(first.get(0)).isEqualTo(threads + " threads of ND4J, " + threads + " of OPENBLAS");
        assertThat(output(threads)).isEqualTo(first);
    }

    private static List<String> output(int threads) throws Exception {
        Map<String, String> environment = Map.of("OMP_NUM_THREADS", Integer.toString(threads));
        List<String> lines = new ArrayList<>();
        try (ChildJvm search = ChildJvm.start(Search.class, environment)) {
            for (String line = search.line(); line != null; line = search.line()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /**
     * Prints how many threads there are, and of all that is learnt a digest for each recommender. The products of {@code din} are
     * large enough for OpenBLAS to share them among threads.
     */
    static final class Search {

        private static final int BATCH = 256;

        public static void main(String[] none) throws Exception {
            Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
            System.out.println(environment.get("omp.threads") + " threads of ND4J, " + environment.get("blas.threads")
                    + " of " + environment.get("blas.vendor"));
            System.out.println("mf " + digestOfAllLearntWith("mf"));
            System.out.println("din " + digestOfAllLearntWith("din"));
        }

        private static String digestOfAllLearntWith(String recommender) throws Exception {
            FeedbackTable table = SmallLog.table(60, 80, 12, 1);
            TrainingContext context = TrainingContext.of(spec(recommender), table, event -> {}, Checkpoints.none());
            RecommenderTrainer trainer = new RecommenderTrainer(context);
            LearnedLabels learned =
                    new LabelSearch(context, trainer).search(new FixedLabelRecommenders(context, trainer));
            Snapshot theta = learned.recommender().parameters().snapshot();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, theta.toArray());
            update(digest, theta.statisticsArray());
            update(digest, learned.labeler().parameters());
            update(digest, learned.labels());
            return HexFormat.of().formatHex(digest.digest());
        }

        private static void update(MessageDigest digest, double[] values) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
            bytes.asDoubleBuffer().put(values);
            digest.update(bytes);
        }

        private static ModelSpec spec(String recommender) {
            RecommenderSpec wide = new RecommenderSpec(
                    recommender,
                    12,
                    List.of(200, 80),
                    List.of(36),
                    Activation.NONE,
                    false,
                    4,
                    3,
                    0.05,
                    SmallLog.adam(3e-3, 0.3));
            return SmallLog.with(SmallLog.spec(), wide, training());
        }

        private static TrainingSpec training() {
            return new TrainingSpec(
                    TrainingSpec.Precision.FLOAT,
                    2,
                    1,
                    BATCH,
                    TrainingSpec.Loss.SQUARED,
                    0,
                    TrainingSpec.Update.LOOKAHEAD,
                    SmallLog.ONE_STEP,
                    20,
                    5,
                    new SoftTopKSpec(SoftTopKSpec.Form.TEMPERATURE, 1e-2, 0.3),
                    new BalancingSpec(BalancingSpec.Kind.DYNAMIC, 5, 0.95, false, 0.1, 20, 5e-5),
                    false,
                    0);
        }
    }
}
