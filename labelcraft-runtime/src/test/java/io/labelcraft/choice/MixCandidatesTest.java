package io.labelcraft.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixCandidatesTest {

    private final List<double[]> candidates = MixCandidates.draw(5, 200, 3);

    @Test
    void equalWeightsAreTriedFirst() {
        assertThat(candidates.get(0)).containsOnly(0.2);
    }

    @Test
    void weightsLieOnTheSimplexInThousandths() {
        assertThat(candidates).hasSize(200).allSatisfy(weights -> {
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(0.003));
            assertThat(Arrays.stream(weights))
                    .allMatch(weight -> weight >= 0 && weight == Math.round(1000 * weight) / 1000.0);
        });
    }

    @Test
    void everyPartHasItsShareOfTheDraws() {
        for (int part = 0; part < 5; part++) {
            int own = part;
            assertThat(candidates.stream()
                            .mapToDouble(weights -> weights[own])
                            .average()
                            .orElseThrow())
                    .isCloseTo(0.2, within(0.03));
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndMoreTrialsOnlyAddToThem() {
        assertThat(MixCandidates.draw(5, 50, 3)).usingRecursiveComparison().isEqualTo(candidates.subList(0, 50));
        assertThat(MixCandidates.draw(5, 2, 4).get(1)).isNotEqualTo(candidates.get(1));
    }

    @Test
    void aFrontBeginsWithEachPartAlone() {
        List<double[]> spread = MixCandidates.spread(3, 6, 3);

        assertThat(spread.subList(0, 3))
                .containsExactly(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
        assertThat(spread.subList(3, 6)).usingRecursiveComparison().isEqualTo(MixCandidates.draw(3, 3, 3));
    }

    @Test
    void aFrontOfFewerMixesThanPartsHasTheFirstOfThem() {
        assertThat(MixCandidates.spread(3, 2, 3)).containsExactly(new double[] {1, 0, 0}, new double[] {0, 1, 0});
    }
}
