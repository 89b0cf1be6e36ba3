package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;
import io.labelcraft.labels.LabelTable;
import java.nio.file.Path;
import java.util.List;

/** Labels a log by the labelling model of an earlier run, without training anything. */
public final class LogLabelling {

    private static final String PARQUET = ".parquet";

    private LogLabelling() {}

    /**
     * Reads the log of the settings and writes it with its labels. Users, items and rows need not be those of the training log; the
     * same rows get the very same labels.
     *
     * @param target Parquet if its name ends in {@code .parquet}, else CSV; a failure leaves an earlier file as it was
     * @throws UserException if no labelling model was trained, it was trained for other feedback, or the log or the target does not
     *     allow it
     */
    public static LabelledLog execute(RunRequest request, Path target) {
        ModelSpec spec = request.spec();
        Path model = request.folder().resolve(RunFile.LABELER.fileName());
        Labeler labeler = LabelerFile.read(model);
        requireFit(labeler, model, spec);
        FeedbackTable table = FeedbackReader.readFeedback(spec, request.base());
        RawFeedback feedback = RawFeedback.of(spec.log(), table);
        LabelTable labels = LabelTable.of(table, spec.log(), labeler.labels(feedback));
        if (target.getFileName().toString().endsWith(PARQUET)) {
            labels.writeParquet(target);
        } else {
            labels.write(target);
        }
        return new LabelledLog(target, labels, table.summary(), labeler.inputs().rowsOutside(feedback));
    }

    private static void requireFit(Labeler labeler, Path model, ModelSpec spec) {
        List<String> faults = LabelerFit.faults(labeler, spec);
        if (!faults.isEmpty()) {
            throw new UserException("The labelling model " + model + " was trained for other feedback: "
                    + String.join("; ", faults) + ". Train it anew with labelcraft:train, or take back the change.");
        }
    }
}
