package io.labelcraft.explanation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learned label rewards, in numbers and in words. Test rows take no part in it.
 */
public final class LabelExplanation {

    /** Every feedback field, then the item duration. */
    private final List<ExplainedField> fields;

    private final List<ResponseCurve> curves;
    private final List<Surface> surfaces;
    /** By item duration; empty where the log has none. */
    private final List<LabelGroup> groups;

    private final Rule rule;

    private LabelExplanation(
            List<ExplainedField> fields,
            List<ResponseCurve> curves,
            List<Surface> surfaces,
            List<LabelGroup> groups,
            Rule rule) {
        this.fields = fields;
        this.curves = curves;
        this.surfaces = surfaces;
        this.groups = groups;
        this.rule = rule;
    }

    /**
     * Explains the labels of a log; the same arguments give the same explanation.
     *
     * @param labeler learned from the training rows of this log
     */
    public static LabelExplanation of(LogSpec log, FeedbackTable table, Labeler labeler) {
        RawFeedback feedback = RawFeedback.of(log, table);
        RawFeedback train = feedback.rows(table.split().train());
        List<ExplainedField> fields = fields(log, train);
        HeldFeedback held = new HeldFeedback(fields);
        double[] labels = labeler.labels(train);
        List<LabelGroup> groups = log.itemDuration()
                .map(duration -> LabelGroup.by(fields.get(fields.size() - 1), labels))
                .orElse(List.of());
        Rule rule = new RuleDistillation(log, labeler)
                .distil(train, feedback.rows(table.split().holdOut()));
        return new LabelExplanation(
                fields,
                fields.stream()
                        .map(field -> ResponseCurve.of(labeler, held, field))
                        .toList(),
                Surface.ofPairs(labeler, held),
                groups,
                rule);
    }

    private static List<ExplainedField> fields(LogSpec log, RawFeedback train) {
        List<ExplainedField> fields = new ArrayList<>();
        log.feedback()
                .forEach(column ->
                        fields.add(new ExplainedField(column.field(), column.kind(), train.column(column.field()))));
        log.itemDuration()
                .ifPresent(duration -> fields.add(
                        new ExplainedField(duration.field(), LogSpec.Kind.DURATION, train.column(duration.field()))));
        return fields;
    }

    /** The closest readable rule. */
    public Rule rule() {
        return rule;
    }

    /** As {@code explanation.json} holds it; docs/explanation.md describes the layout. */
    public ObjectNode toJson() {
        return new ExplanationJson(fields, curves, surfaces, groups, rule).node();
    }
}
