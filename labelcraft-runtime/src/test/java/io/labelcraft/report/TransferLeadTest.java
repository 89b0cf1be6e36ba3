package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransferLeadTest {

    @Test
    void saysWhereLearnedLabelsHelpWhereTheyDoNotAndWhereTheLogCannotTell() throws JsonProcessingException {
        assertThat(lead(
                        learned("mf", true, difference("WT", 0.04, 0.02, 0.06)),
                        learned("als", false, difference("WT+EF", 0.03, 0.01, 0.05)),
                        learned("din", false, difference("WT", 0.02, 0.01, 0.03)),
                        learned("item-based", false, difference("WT", -0.03, -0.05, -0.01)),
                        learned("two-tower", false, difference("D2Q", 0.01, -0.01, 0.03))))
                .containsExactly(
                        "Learned labels help in als (+0.030 in C against WT+EF) and din (+0.020 in C against WT): clearly"
                                + " above the best fixed label.",
                        "Learned labels do not help in item-based (−0.030 in C against WT): clearly below the best fixed"
                                + " label.",
                        "This log cannot tell whether learned labels help in two-tower (+0.010 in C against D2Q).",
                        "In mf, which the labels were searched with, they are clearly above the best fixed label (+0.040 in C"
                                + " against WT).");
    }

    @Test
    void saysWhereLabelsCollapsedOrCouldNotBeCompared() throws JsonProcessingException {
        assertThat(lead(
                        learned("als", false, "null"),
                        learned("din", false, difference("WT", 0.02, 0.01, 0.03))
                                .replace("false,", "false, 'collapsed': true,")))
                .containsExactly("Learned labels collapsed in din.", "No difference could be computed in als.");
    }

    @Test
    void saysWhichLearnedLabelWhereThereAreSeveral() throws JsonProcessingException {
        String first = learned("als", false, difference("WT", 0.02, 0.01, 0.03));

        assertThat(lead(first, first.replace("LabelCraft", "monotone")))
                .containsExactly(
                        "Learned labels help in als with LabelCraft (+0.020 in C against WT) and als with monotone"
                                + " (+0.020 in C against WT): clearly above the best fixed label.");
    }

    @Test
    void saysSoWhereNothingWasTransferred() throws JsonProcessingException {
        assertThat(lead(learned("mf", true, difference("WT", -0.04, -0.06, 0.02))))
                .containsExactly(
                        "No recommender was tried but the one that the labels were searched with.",
                        "In mf, which the labels were searched with, this log cannot tell them from the best fixed label"
                                + " (−0.040 in C against WT).");
        assertThat(lead(learned("als", false, "null").replace("'learned'", "'fixed'")))
                .containsExactly("No learned label was transferred.");
    }

    @Test
    void ranksNothingWithoutABalancedScore() throws JsonProcessingException {
        assertThat(lead(learned("als", false, "null").replace("0.9", "null")))
                .containsExactly("There is no balanced score, so labels are not ranked.");
    }

    private static String learned(String recommender, boolean searched, String difference) {
        return "{'recommender': '" + recommender + "', 'searched': " + searched
                + ", 'method': 'LabelCraft', 'kind': 'learned', 'metrics': {'C': {'mean': 0.9}}, 'difference': "
                + difference + "}";
    }

    private static String difference(String to, double mean, double low, double high) {
        return "{'to': '" + to + "', 'C': {'mean': " + mean + ", 'low': " + low + ", 'high': " + high + "}}";
    }

    private static List<String> lead(String... results) throws JsonProcessingException {
        String transfer = Stream.of(results).collect(Collectors.joining(", ", "{'transfer': [", "]}"));
        return new TransferLead(EvaluationOf.parts(transfer)).paragraphs();
    }
}
