package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.run.RunFile;
import io.labelcraft.run.RunOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.StringJoiner;

/** The closing lines of a run. */
record RunSummary(ModelSpec spec, RunOutcome outcome) {

    void print(PrintWriter out) {
        if (outcome.upToDate()) {
            out.println("The results are up to date: log, settings and version are those of the last run."
                    + " -Dlabelcraft.force=true trains all the same.");
        }
        outcome.comparison().ifPresent(comparison -> printComparison(comparison, out));
        Path labels = outcome.folder().resolve(RunFile.LABELS.fileName());
        new TopFive(spec, LabelTable.read(labels)).lines().forEach(out::println);
        StringJoiner files = new StringJoiner(", ");
        for (RunFile file : RunFile.values()) {
            files.add(file.fileName());
        }
        out.println("Files in " + outcome.folder() + ": " + files + ".");
    }

    private void printComparison(Comparison comparison, PrintWriter out) {
        out.println();
        out.println(
                "Top " + comparison.k() + " of " + comparison.users() + " test users, the best of each column marked:");
        out.println();
        new ComparisonTable(comparison).lines().forEach(out::println);
        out.println();
        StringJoiner objectives = new StringJoiner(", ");
        for (int j = 0; j < comparison.objectives().size(); j++) {
            objectives.add("M" + (j + 1) + " " + comparison.objectives().get(j));
        }
        out.println("C: mean of NWTG, NEG and DS, each as a share of the best fixed label's. Objectives: " + objectives
                + ". Intervals in metrics.json.");
    }
}
