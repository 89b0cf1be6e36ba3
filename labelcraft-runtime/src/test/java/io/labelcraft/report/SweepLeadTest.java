package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepLeadTest {

    private static final String BOTH_KINDS =
            """
            'sweep': [
              {'point': 1, 'kind': 'learned', 'onFront': true, 'metrics': {'NWTG': {'mean': 0.7}, 'DS': {'mean': 200}}},
              {'point': 2, 'kind': 'learned', 'onFront': true, 'metrics': {'NWTG': {'mean': 0.6}, 'DS': {'mean': 230}}},
              {'point': 3, 'kind': 'learned', 'onFront': false, 'metrics': {'NWTG': {'mean': 0.5}, 'DS': {'mean': 100}}},
              {'point': 1, 'kind': 'fusion', 'onFront': true, 'metrics': {'NWTG': {'mean': 0.9}, 'DS': {'mean': 90}}}]
            """;

    @Test
    void saysHowMuchMoreTheFrontOfLearnedLabelsCovers() throws JsonProcessingException {
        assertThat(lead(hypervolume(
                        "{'learned': 15, 'fusion': 15}", 0.82, "{'mean': 0.04, 'low': 0.01, 'high': 0.07}")))
                .containsExactly(
                        "The front of learned labels covers 4.0% more of the box up to the best fixed label on each of NWTG"
                                + " and DS than that of fixed mixes: 82.0% against 78.0% (95% interval of the difference 1.0% to"
                                + " 7.0%), 15 trials each.",
                        "Of 3 learned labels 2 are on the front that the hold-out chose; on test users they reach NWTG 0.600"
                                + " to 0.700 and DS 200.0 to 230.0 s.");
    }

    @Test
    void saysSoWhereTheFrontOfFixedMixesCoversMore() throws JsonProcessingException {
        assertThat(lead(hypervolume("{'learned': 9, 'fusion': 12}", 0.7, "{'mean': -0.08, 'low': -0.1, 'high': -0.05}"))
                        .get(0))
                .startsWith("The front of learned labels covers 8.0% less of the box")
                .endsWith("70.0% against 78.0% (95% interval of the difference −10.0% to −5.0%), 9 trials against 12.");
    }

    @Test
    void saysThatTheLogCannotTellWhereTheIntervalIncludesZeroOrIsMissing() throws JsonProcessingException {
        assertThat(lead(hypervolume("null", 0.79, "{'mean': 0.01, 'low': -0.01, 'high': 0.03}"))
                        .get(0))
                .isEqualTo(
                        "This log cannot tell whether the front of learned labels or that of fixed mixes covers more of the"
                                + " box up to the best fixed label on each of NWTG and DS: 79.0% against 78.0% (95% interval of the"
                                + " difference −1.0% to 3.0%).");
        assertThat(lead(hypervolume("null", 0.79, "{'mean': 0.01, 'low': null}"))
                        .get(0))
                .startsWith("This log cannot tell")
                .endsWith("(without an interval).");
    }

    @Test
    void saysThatFrontsCouldNotBeMeasuredWhereThereAreTwo() throws JsonProcessingException {
        assertThat(lead("{" + BOTH_KINDS + "}").get(0))
                .isEqualTo("The fronts of learned labels and of fixed mixes could not be measured against each other.");
    }

    @Test
    void speaksOfOnePointAsOne() throws JsonProcessingException {
        Evaluation evaluation = EvaluationOf.parts(
                "{'sweep': [{'point': 1, 'kind': 'learned', 'onFront': true, 'metrics': {'NWTG': {'mean': 0.7}, 'DS': null}}]}");

        assertThat(new SweepLead(evaluation).paragraphs())
                .containsExactly(
                        "Of 1 learned label 1 is on the front that the hold-out chose; on test users it has NWTG"
                                + " 0.700.");
        assertThat(new SweepLead(evaluation).subject()).isEqualTo("Labels learned with other preference weights");
    }

    @Test
    void countsCollapsedPointsAndLeavesThemOffTheFront() throws JsonProcessingException {
        assertThat(lead("{'sweep': [{'point': 1, 'kind': 'learned', 'onFront': true, 'collapsed': true}]}"))
                .containsExactly("None of the learned labels is on a front. 1 point collapsed and is not drawn.");
    }

    private static String hypervolume(String trials, double learned, String difference) {
        return "{" + BOTH_KINDS + ", 'hypervolume': {'metrics': ['NWTG', 'DS'], 'trials': " + trials
                + ", 'learned': {'mean': " + learned + "}, 'fusion': {'mean': 0.78}, 'difference': " + difference
                + "}}";
    }

    private static List<String> lead(String parts) throws JsonProcessingException {
        return new SweepLead(EvaluationOf.parts(parts)).paragraphs();
    }
}
