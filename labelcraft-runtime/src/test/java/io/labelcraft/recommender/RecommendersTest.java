package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
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

    @Test
    void allOfThemAreNamedInOrder() {
        assertThat(Recommenders.names()).containsExactly("constant", "din", "mf", "two-tower");
    }

    @Test
    void anUnknownNameBringsTheListAndTheNearest() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Recommenders.named("dinn"))
                .withMessage("recommender.name is \"dinn\"; expected the name of a recommender"
                        + " (constant, din, mf, two-tower); the nearest is din.");
    }
}
