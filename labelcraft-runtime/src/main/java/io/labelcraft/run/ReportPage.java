package io.labelcraft.run;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A page that a comparison has left in a model's folder.
 *
 * @param written when
 */
public record ReportPage(Kind kind, Path file, Instant written) {

    /** Its name in the folder of its comparison. */
    public static final String FILE = "report.html";

    /** The comparisons that leave a page. */
    public enum Kind {
        EVALUATION("evaluate", "learned labels beside fixed ones and controls, over several seeds"),
        ABLATION("ablate", "what each part of the method is worth"),
        SWEEP("sweep", "what other preferences among the objectives give"),
        TRANSFER("transfer", "labels that were learned with one recommender in others");

        private final String goal;
        private final String content;

        Kind(String goal, String content) {
            this.goal = goal;
            this.content = content;
        }

        /** The goal of the Maven plugin that makes it. */
        public String goal() {
            return goal;
        }

        /** What the page shows, without a full stop. */
        public String content() {
            return content;
        }

        /** The folder within the model's folder; also the name of the comparison's JSON file. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The pages that there are, the newest first.
     *
     * @param model the model's folder, which may be missing
     * @throws UserException if a page may not be looked at
     */
    public static List<ReportPage> in(Path model) {
        List<ReportPage> pages = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Path file = model.resolve(kind.folder()).resolve(FILE);
            if (Files.isRegularFile(file)) {
                pages.add(new ReportPage(kind, file, lastModified(file)));
            }
        }
        pages.sort(Comparator.comparing(ReportPage::written).reversed());
        return pages;
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot look at the page " + file + " (" + e + "). Check that this user may read the folder.", e);
        }
    }
}
