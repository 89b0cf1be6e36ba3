package io.labelcraft.report;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
            byte[] html = html(Page.of(read, PageAssets.load())).getBytes(StandardCharsets.UTF_8);
            Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
            DurableFile.replace(file, temporary, out -> out.write(html));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the report " + file + ": " + e
                            + ". Give write permission, free some space, or choose another folder.",
                    e);
        }
    }

    private static String html(Page page) {
        StringOutput output = new StringOutput();
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(output), null, page);
        return output.toString();
    }
}
