package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class TauLeadTest {

    @Test
    void saysHowMuchTauMatters() throws JsonProcessingException {
        assertThat(lead("{'tau': 1, 'metrics': {'C': {'mean': 0.96, 'low': 0.95, 'high': 0.97}}},"
                        + " {'tau': 5, 'metrics': {'C': {'mean': 0.98}}}, {'tau': 20, 'metrics': {'C': null}}"))
                .isEqualTo(
                        "Of 2 values of tau, 5 has the highest balanced score, C = 0.980, and 1 the lowest, C = 0.960 (95%"
                                + " interval 0.950 to 0.970).");
    }

    @Test
    void speaksOfOneTauAsOne() throws JsonProcessingException {
        assertThat(lead("{'tau': 5, 'metrics': {'C': {'mean': 0.98}}}"))
                .isEqualTo("One tau was tried, 5, with C = 0.980.");
    }

    @Test
    void saysThatThereIsNoBalancedScore() throws JsonProcessingException {
        assertThat(lead("{'tau': 5, 'metrics': {}}")).isEqualTo("There is no balanced score.");
    }

    private static String lead(String points) throws JsonProcessingException {
        return String.join(" ", new TauLead(EvaluationOf.parts("{'tau': [" + points + "]}")).paragraphs());
    }
}
