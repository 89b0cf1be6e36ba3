package io.labelcraft.report;

import java.util.List;

/** How a page begins: what it is about, and what came out. */
sealed interface Lead permits AblationLead, ComparisonLead, SweepLead, TauLead, TransferLead {

    /** The page's heading, which names the model. */
    String title();

    /** What was measured against what, in a few words. */
    String subject();

    /** What came out, in plain sentences made from the numbers, a paragraph each. */
    List<String> paragraphs();

    /** The lead of the first part that a reader would look for. */
    static Lead of(Evaluation evaluation) {
        if (!evaluation.methods().isEmpty()) {
            return new ComparisonLead(evaluation);
        }
        if (!evaluation.ablation().isEmpty()) {
            return new AblationLead(evaluation);
        }
        if (!evaluation.sweep().isEmpty()) {
            return new SweepLead(evaluation);
        }
        if (!evaluation.transfer().isEmpty()) {
            return new TransferLead(evaluation);
        }
        return evaluation.tau().isEmpty() ? new ComparisonLead(evaluation) : new TauLead(evaluation);
    }
}
