package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import io.labelcraft.page.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lead of a transfer: where learned labels help, where they do not, and where the log cannot tell. */
record TransferLead(Evaluation evaluation) implements Lead {

    @Override
    public String title() {
        return "Transfer of " + evaluation.model();
    }

    @Override
    public String subject() {
        return "Learned labels against fixed ones, in recommenders that they were not searched with";
    }

    @Override
    public List<String> paragraphs() {
        List<Outcome> outcomes = TransferTarget.of(evaluation.transfer()).stream()
                .flatMap(target -> target.of(MethodKind.LEARNED).stream().map(result -> new Outcome(target, result)))
                .toList();
        if (outcomes.isEmpty()) {
            return List.of("No learned label was transferred.");
        }
        if (evaluation.transfer().stream().noneMatch(result -> result.balanced().isPresent())) {
            return List.of(new BalancedScore(evaluation).missing() + ", so labels are not ranked.");
        }
        return Stream.of(
                        elsewhere(outcomes.stream()
                                .filter(outcome -> !outcome.target().searched())
                                .toList()),
                        outcomes.stream()
                                .filter(outcome -> outcome.target().searched())
                                .map(Outcome::atHome),
                        new Caveats(evaluation).all())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> elsewhere(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Stream.of("No recommender was tried but the one that the labels were searched with.");
        }
        return Stream.of(
                        said(
                                outcomes,
                                Verdict.HIGHER,
                                "Learned labels help in ",
                                ": clearly above the best fixed label."),
                        said(
                                outcomes,
                                Verdict.LOWER,
                                "Learned labels do not help in ",
                                ": clearly below the best fixed label."),
                        said(outcomes, Verdict.UNCLEAR, "This log cannot tell whether learned labels help in ", "."),
                        said(outcomes, Verdict.COLLAPSED, "Learned labels collapsed in ", "."),
                        said(outcomes, Verdict.NOT_MEASURED, "No difference could be computed in ", "."))
                .flatMap(Optional::stream);
    }

    private static Optional<String> said(List<Outcome> outcomes, Verdict verdict, String opening, String end) {
        List<String> names = outcomes.stream()
                .filter(outcome -> outcome.result().verdict() == verdict)
                .map(outcome -> outcome.name() + outcome.difference())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(opening + NumberText.listed(names) + end);
    }

    /** A learned label in a recommender. */
    private record Outcome(TransferTarget target, TransferResult result) {

        String name() {
            return target.of(MethodKind.LEARNED).size() == 1
                    ? target.name()
                    : target.name() + " with " + result.method();
        }

        /** As in {@code (+0.034 in C against WT)}; empty where the labels collapsed or there is none. */
        String difference() {
            Estimate difference = result.difference().balanced();
            return result.collapsed() || !difference.isPresent()
                    ? ""
                    : " (" + NumberText.signed(difference.mean()) + " in " + Evaluation.BALANCED + " against "
                            + result.difference().to() + ")";
        }

        String atHome() {
            String outcome =
                    switch (result.verdict()) {
                        case HIGHER -> "they are clearly above the best fixed label";
                        case LOWER -> "they are clearly below the best fixed label";
                        case UNCLEAR -> "this log cannot tell them from the best fixed label";
                        case COLLAPSED -> "they collapsed";
                        case NOT_MEASURED -> "no difference could be computed";
                    };
            return "In " + name() + ", which the labels were searched with, " + outcome + difference() + ".";
        }
    }
}
