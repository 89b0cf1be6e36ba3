package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationLeadTest {

    private static final String WHOLE =
            "{'name': 'LabelCraft', 'metrics': {'C': {'mean': 0.97, 'low': 0.96, 'high': 0.98}}}";

    @Test
    void saysWhichPartsAreOfUseWhichDoHarmAndWhichCannotBeTold() throws JsonProcessingException {
        assertThat(lead(
                        """
                        {'ablation': [%s,
                          {'name': 'without scaling', 'difference': {'C': {'mean': -0.05, 'low': -0.07, 'high': -0.03}}},
                          {'name': 'without decay', 'difference': {'C': {'mean': -0.02, 'low': -0.03, 'high': -0.01}}},
                          {'name': 'without history', 'difference': {'C': {'mean': 0.02, 'low': 0.01, 'high': 0.03}}},
                          {'name': 'without tau', 'difference': {'C': {'mean': -0.01, 'low': -0.02, 'high': 0.01}}}]}
                        """
                                .formatted(WHOLE)))
                .containsExactly(
                        "LabelCraft, with nothing left out, has C = 0.970 (95% interval 0.960 to 0.980).",
                        "Clearly worse: without scaling (−0.050) and without decay (−0.020).",
                        "Clearly better, so what is left out does harm here: without history (+0.020).",
                        "Not to be told apart on this log: without tau.");
    }

    @Test
    void ranksNoVariantThatCollapsedOrHasNoDifference() throws JsonProcessingException {
        assertThat(lead(
                        """
                        {'ablation': [%s,
                          {'name': 'flat', 'collapsed': true, 'difference': {'C': {'mean': -0.5, 'low': -0.6, 'high': -0.4}}},
                          {'name': 'lost', 'difference': {'C': null}},
                          {'name': 'alone', 'difference': {'C': {'mean': -0.1, 'low': null, 'high': null}}}]}
                        """
                                .formatted(WHOLE)))
                .endsWith(
                        "Not to be told apart on this log: alone.",
                        "Collapsed, hence not ranked: flat.",
                        "Without a difference: lost.");
    }

    @Test
    void saysNothingOfThePartsOfLabelsThatCollapsed() throws JsonProcessingException {
        assertThat(
                        lead(
                                """
                        {'ablation': [{'name': 'LabelCraft', 'collapsed': true, 'metrics': {'C': {'mean': 0.5}}},
                          {'name': 'without tau', 'difference': {'C': {'mean': 0.3, 'low': 0.2, 'high': 0.4}}}]}
                        """))
                .containsExactly(
                        "LabelCraft, with nothing left out, collapsed: it scores all the rows of most users alike, so"
                                + " nothing can be said of its parts.");
    }

    @Test
    void saysWhyThereIsNoBalancedScoreAndWhatOneSeedAndOneUserLeaveOpen() throws JsonProcessingException {
        assertThat(
                        lead(
                                """
                        {'ablation': [{'name': 'LabelCraft'}, {'name': 'without tau'}], 'users': 1,
                         'provenance': {'seeds': [1]}, 'unmeasurable': [{'what': 'C', 'why': 'NEG is missing'}]}
                        """))
                .containsExactly(
                        "There is no balanced score: C cannot be measured (NEG is missing), so the parts are not ranked.",
                        "One seed was run, so luck in training cannot be told from a difference.",
                        "Only one test user counts: nothing of this can be told from chance.");
    }

    @Test
    void saysSoWhereNothingWasLeftOut() throws JsonProcessingException {
        assertThat(lead("{'ablation': [%s]}".formatted(WHOLE))).endsWith("No part was left out.");
    }

    private static List<String> lead(String parts) throws JsonProcessingException {
        return new AblationLead(EvaluationOf.parts(parts)).paragraphs();
    }
}
