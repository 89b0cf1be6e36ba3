package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.explanation.Rule;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.run.ExplanationFile;
import io.labelcraft.run.RunFile;
import io.labelcraft.run.RunOutcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What is printed of a run: the comparison, what comes of the labels, and the closing lines. */
record RunSummary(ModelSpec spec, RunOutcome outcome) {

    /** @param err hears what is odd */
    void print(PrintWriter out, PrintWriter err) {
        if (outcome.upToDate()) {
            out.println("The results are up to date: log, settings and version are those of the last run."
                    + " -Dlabelcraft.force=true trains all the same.");
        }
        outcome.comparison().ifPresent(comparison -> comparison(comparison).forEach(out::println));
        Rule rule = ExplanationFile.readRule(outcome.folder().resolve(RunFile.EXPLANATION.fileName()));
        RuleText text = new RuleText(rule);
        text.block().forEach(out::println);
        printTopFive(out, err);
        out.println();
        outcome.comparison().ifPresent(comparison -> out.println(new ComparisonSentence(comparison).text()));
        out.println(text.line());
        out.println("Labels: " + outcome.folder().resolve(RunFile.LABELS.fileName()));
        out.println("Other files in " + outcome.folder() + ": " + otherFiles() + ".");
        out.println("Next: labelcraft:evaluate compares over several seeds, labelcraft:label labels another log,"
                + " labelcraft:schedule trains every night; docs/outputs.md says how to read all this.");
    }

    private static List<String> comparison(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "Top " + comparison.k() + " of " + comparison.users() + " test users, the best of each column marked:");
        lines.add("");
        lines.addAll(new ComparisonTable(comparison).lines());
        lines.add("");
        StringJoiner objectives = new StringJoiner(", ");
        for (int j = 0; j < comparison.objectives().size(); j++) {
            objectives.add("M" + (j + 1) + " " + comparison.objectives().get(j));
        }
        lines.add("C: mean of NWTG, NEG and DS, each as a share of the best fixed label's. Objectives: " + objectives
                + ". Intervals in metrics.json.");
        lines.add("");
        return lines;
    }

    /** The run's files are in place already: what goes wrong here must not make it look failed. */
    private void printTopFive(PrintWriter out, PrintWriter err) {
        try {
            LabelTable labels = LabelTable.read(outcome.folder().resolve(RunFile.LABELS.fileName()));
            new TopFive(spec, labels).lines().forEach(out::println);
        } catch (RuntimeException e) {
            err.println(ConsoleProgress.WARNING + "Mahout could not recommend from these labels: " + e.getMessage());
        }
    }

    private static String otherFiles() {
        return Arrays.stream(RunFile.values())
                .filter(file -> file != RunFile.LABELS)
                .map(RunFile::fileName)
                .collect(Collectors.joining(", "));
    }
}
