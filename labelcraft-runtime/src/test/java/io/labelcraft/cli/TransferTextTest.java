package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.Library;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.RecommenderTransfer;
import io.labelcraft.experiment.Transfer;
import io.labelcraft.experiment.TransferredLabel;
import io.labelcraft.experiment.Unmeasurable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTextTest {

    private static String text(RecommenderTransfer... recommenders) {
        Transfer transfer = new Transfer(
                10,
                1000,
                List.of(1L, 2L),
                List.of(
                        new MetricColumn("NWTG", "watch time, normalised gain", ""),
                        new MetricColumn("DS", "standard deviation of item duration", "s")),
                List.of(recommenders),
                List.of(new Unmeasurable("EF", "the log has no explicit feedback")));
        return String.join("\n", new TransferText(transfer, SmallLog.spec().evaluation()).lines());
    }

    private static RecommenderTransfer recommender(String name, TransferredLabel learned) {
        return new RecommenderTransfer(
                name,
                name.equals("mf") ? Library.LABELCRAFT : Library.MAHOUT,
                name.equals("mf"),
                List.of(learned, label("WT", Kind.FIXED, 0.5, false, Optional.empty())),
                Optional.of("WT"),
                Optional.empty());
    }

    private static TransferredLabel learned(double nwtg, double difference) {
        return label(
                "LabelCraft",
                Kind.LEARNED,
                nwtg,
                false,
                Optional.of(new MethodDifference(
                        "WT", Map.of("NWTG", around(-0.1), "DS", around(12), "C", around(difference)))));
    }

    private static TransferredLabel label(
            String method, Kind kind, double nwtg, boolean collapsed, Optional<MethodDifference> difference) {
        return new TransferredLabel(
                method,
                kind,
                collapsed,
                0.934,
                Map.of("NWTG", summary(nwtg), "DS", summary(100)),
                Optional.of(around(nwtg)),
                difference);
    }

    private static MethodResult.Summary summary(double mean) {
        return new MethodResult.Summary(mean, new Interval(mean - 0.01, mean + 0.01), mean, 1000);
    }

    private static Estimate around(double value) {
        return new Estimate(value, new Interval(value - 0.01, value + 0.01));
    }

    @Test
    void everyRecommenderHasItsOwnBlockInWhichTheBestIsMarked() {
        assertThat(text(recommender("mf", learned(0.6, 0.1)), recommender("als", learned(0.4, -0.1))))
                .contains(
                        "Labels learned with mf, in other recommenders. Top 10 of 1,000 test users, mean over seeds 1, 2; 95 %")
                .containsPattern(
                        "mf \\(LabelCraft, the labels were learned with it\\)\\n +NWTG +DS +C +\\[interval] +estimated\\n"
                                + "  LabelCraft +0\\.6000\\* +100\\.0\\* +0\\.6000\\* \\[0\\.5900, 0\\.6100] +93 %\\n"
                                + "  WT +0\\.5000 +100\\.0\\* +0\\.5000 +\\[0\\.4900, 0\\.5100] +93 %\\n"
                                + "  minus WT +-0\\.1000 +\\+12\\.0 +\\+0\\.1000 +\\[\\+0\\.0900, \\+0\\.1100]\\n")
                .containsPattern("als \\(Mahout\\)\\n.*\\n  LabelCraft +0\\.4000 .*\\n  WT +0\\.5000\\*");
    }

    @Test
    void aSentenceForEachRecommenderSaysWhetherItIsHelped() {
        assertThat(text(
                        recommender("mf", learned(0.6, 0.1)),
                        recommender("als", learned(0.4, -0.1)),
                        recommender("item-based", learned(0.5, 0.005))))
                .contains(
                        "Do the learned labels help?",
                        "mf: they help; C lies 0.1000 above that of WT, the best fixed label there [+0.0900, +0.1100].",
                        "als: they do not help; C lies 0.1000 below that of WT, the best fixed label there"
                                + " [-0.1100, -0.0900].",
                        "item-based: this log cannot tell; C lies 0.0050 above that of WT, the best fixed label there"
                                + " [-0.0050, +0.0150].");
    }

    @Test
    void aCollapsedLabelDoesNotHelpAndIsNoBestOfAnything() {
        TransferredLabel collapsed = label("LabelCraft", Kind.LEARNED, 0.9, true, Optional.empty());

        assertThat(text(recommender("als", collapsed)))
                .containsPattern("LabelCraft +0\\.9000 .*collapsed: most users get one score for all rows; not ranked")
                .containsPattern("WT +0\\.5000\\*")
                .contains("als: they do not help; most users get one score for all rows.");
    }

    @Test
    void withoutABalancedScoreTheReasonIsSaid() {
        TransferredLabel learned = label("LabelCraft", Kind.LEARNED, 0.9, false, Optional.empty());
        RecommenderTransfer unbalanced = new RecommenderTransfer(
                "als",
                Library.MAHOUT,
                false,
                List.of(learned),
                Optional.empty(),
                Optional.of("it takes NWTG, NEG, DS, and NEG is not measured"));

        assertThat(text(unbalanced))
                .contains("als: this log cannot tell; there is no C: it takes NWTG, NEG, DS, and NEG is not measured.")
                .contains("Not measured:\n  EF: the log has no explicit feedback.");
    }
}
