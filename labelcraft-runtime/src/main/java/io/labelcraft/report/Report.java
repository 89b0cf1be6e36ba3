package io.labelcraft.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Page;
import io.labelcraft.page.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code report.html}: an evaluation as one page that needs nothing else, no network either. */
public final class Report {

    private Report() {}

    /**
     * Writes the page, in the place of an earlier one at one instant.
     *
     * @param file in a folder that exists
     * @param evaluation the content of {@code evaluation.json}, schema 1; parts that are absent from it are absent from the page
     * @throws UserException if the evaluation is of another schema, or the file cannot be written
     */
    public static void write(Path file, JsonNode evaluation) {
        Evaluation read = EvaluationJson.read(evaluation);
        try {
            byte[] html = page(read).html().getBytes(StandardCharsets.UTF_8);
            Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
            DurableFile.replace(file, temporary, out -> out.write(html));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the report " + file + ": " + e
                            + ". Give write permission, free some space, or choose another folder.",
                    e);
        }
    }

    private static Page page(Evaluation evaluation) {
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
        return new Page(lead.title(), subtitle(lead, evaluation), lead.paragraphs(), sections);
    }

    private static String subtitle(Lead lead, Evaluation evaluation) {
        int seeds = evaluation.provenance().seeds().size();
        return lead.subject() + ": the top " + evaluation.k() + " of "
                + NumberText.count(evaluation.users()) + (evaluation.users() == 1 ? " test user" : " test users")
                + (seeds == 0 ? "" : seeds == 1 ? ", 1 seed" : ", " + seeds + " seeds");
    }
}
