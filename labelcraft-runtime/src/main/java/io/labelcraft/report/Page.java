package io.labelcraft.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole page.
 *
 * @param lead plain sentences, a paragraph each
 */
record Page(String title, String subtitle, List<String> lead, List<Section> sections, PageAssets assets) {

    static Page of(Evaluation evaluation, PageAssets assets) {
        List<Section> sections = Stream.of(
                        new ComparisonSection(evaluation).section(),
                        new AblationSection(evaluation).section(),
                        new SweepSection(evaluation).section(),
                        new TransferSection(evaluation).section(),
                        new UnmeasurableSection(evaluation.unmeasurable()).section(),
                        new LabelSection(evaluation.label()).section(),
                        new DurationsSection(evaluation).section(),
                        new TauSection(evaluation).section(),
                        new InterestSection(evaluation).section(),
                        new TrainingSection(evaluation).section(),
                        new DataSection(evaluation.rows(), evaluation.users()).section(),
                        new ProvenanceSection(evaluation.provenance()).section())
                .flatMap(Optional::stream)
                .toList();
        Lead lead = Lead.of(evaluation);
        return new Page(lead.title(), subtitle(lead, evaluation), lead.paragraphs(), sections, assets);
    }

    private static String subtitle(Lead lead, Evaluation evaluation) {
        int seeds = evaluation.provenance().seeds().size();
        return lead.subject() + ": the top " + evaluation.k() + " of "
                + NumberText.count(evaluation.users()) + (evaluation.users() == 1 ? " test user" : " test users")
                + (seeds == 0 ? "" : seeds == 1 ? ", 1 seed" : ", " + seeds + " seeds");
    }
}
