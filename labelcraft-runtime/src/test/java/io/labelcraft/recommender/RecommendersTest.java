package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendersTest {

    /** A recommender of a third party, named in this class path's services. */
    public static final class Constant implements RecommenderFactory {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Recommender create(FeedbackTable table, ModelSpec spec) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"din", "mf", "two-tower", "constant"})
    void areFoundByName(String name) {
        assertThat(Recommenders.named(name).name()).isEqualTo(name);
    }

    /** They share histories and feature codes, but no parameter. */
    @ParameterizedTest
    @ValueSource(strings = {"din", "mf", "two-tower"})
    void thoseOfOneLogBeginAlikeAndLearnByThemselves(String name) {
        FeedbackTable table = SmallLog.table(12, 20, 6, 1);
        ModelSpec spec = SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender(name, Activation.DICE, false, SmallLog.sgd(1, 0)),
                SmallLog.training(0));
        Supplier<Recommender> recommenders = Recommenders.forLog(table, spec);
        int[] rows = table.split().test();
        Recommender first = recommenders.get();
        double[] before = first.scores(rows);
        first.parameters().vector().addi(0.1);

        assertThat(recommenders.get().scores(rows))
                .isEqualTo(before)
                .isEqualTo(Recommenders.create(table, spec).scores(rows))
                .isNotEqualTo(first.scores(rows));
    }

    @Test
    void allOfThemAreNamedInOrder() {
        assertThat(Recommenders.names()).containsExactly("constant", "din", "mf", "two-tower");
    }

    @Test
    void theirCodeIsKnownByTheFactorysClassAndItsPackagesVersion() {
        String factory = Constant.class.getName();
        assertThat(Recommenders.code("constant")).isEqualTo(factory);
        assertThat(VersionedFactories.with("1.4", () -> Recommenders.code("constant")))
                .isEqualTo(factory + " 1.4");
    }

    @Test
    void anUnknownNameBringsTheListAndTheNearest() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Recommenders.named("dinn"))
                .withMessage("recommender.name is \"dinn\"; expected the name of a recommender"
                        + " (constant, din, mf, two-tower); the nearest is din.");
    }
}
