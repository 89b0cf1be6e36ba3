package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.explanation.Rule;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.run.ExplanationFile;
import io.labelcraft.run.RunFile;
import io.labelcraft.run.RunOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;

/** The closing lines of a run. */
record RunSummary(ModelSpec spec, RunOutcome outcome) {

    void print(PrintWriter out) {
        if (outcome.upToDate()) {
            out.println("The results are up to date: log, settings and version are those of the last run."
                    + " -Dlabelcraft.force=true trains all the same.");
        }
        outcome.comparison().ifPresent(comparison -> printComparison(comparison, out));
        printRule(out);
        printTopFive(out);
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

    private void printRule(PrintWriter out) {
        Rule rule = ExplanationFile.readRule(outcome.folder().resolve(RunFile.EXPLANATION.fileName()));
        out.println();
        out.println("What the label rewards" + closeness(rule) + ":");
        rule.text().lines().forEach(line -> out.println("  " + line));
        out.println();
    }

    private static String closeness(Rule rule) {
        return Double.isNaN(rule.rSquared())
                ? ""
                : String.format(
                        Locale.ROOT, ", in a rule that comes close (R squared %.2f on hold-out rows)", rule.rSquared());
    }

    /** The run's files are in place already: what goes wrong here must not make it look failed. */
    private void printTopFive(PrintWriter out) {
        try {
            Path labels = outcome.folder().resolve(RunFile.LABELS.fileName());
            new TopFive(spec, LabelTable.read(labels)).lines().forEach(out::println);
        } catch (RuntimeException e) {
            out.println("warning: Mahout could not recommend from these labels: " + e.getMessage());
        }
    }
}
