package io.labelcraft.report;

import io.labelcraft.page.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lead of an ablation: which parts are of use. */
record AblationLead(Evaluation evaluation) implements Lead {

    @Override
    public String title() {
        return "Ablation of " + evaluation.model();
    }

    @Override
    public String subject() {
        return "Labels learned with and without each part";
    }

    @Override
    public List<String> paragraphs() {
        return Stream.of(Stream.of(whole()), verdicts(), new Caveats(evaluation).all())
                .flatMap(Function.identity())
                .toList();
    }

    private String whole() {
        AblatedVariant whole = evaluation.ablation().get(0);
        if (whole.collapsed()) {
            return whole.name() + ", with nothing left out, collapsed: it scores all the rows of most users alike, so"
                    + " nothing can be said of its parts.";
        }
        BalancedScore score = new BalancedScore(evaluation);
        return whole.balanced().isPresent()
                ? whole.name() + ", with nothing left out, has " + score.of(whole.balanced()) + "."
                : score.missing() + ", so the parts are not ranked.";
    }

    private Stream<String> verdicts() {
        if (evaluation.ablation().size() == 1) {
            return Stream.of("No part was left out.");
        }
        AblatedVariant whole = evaluation.ablation().get(0);
        if (whole.collapsed() || !whole.balanced().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(
                        said(Verdict.LOWER, "Clearly worse: "),
                        said(Verdict.HIGHER, "Clearly better, so what is left out does harm here: "),
                        said(Verdict.UNCLEAR, "Not to be told apart on this log: "),
                        said(Verdict.COLLAPSED, "Collapsed, hence not ranked: "),
                        said(Verdict.NOT_MEASURED, "Without a difference: "))
                .flatMap(Optional::stream);
    }

    private Optional<String> said(Verdict verdict, String opening) {
        List<String> names = evaluation.ablation().stream()
                .skip(1)
                .filter(variant -> variant.verdict() == verdict)
                .map(AblationLead::named)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(opening + NumberText.listed(names) + ".");
    }

    private static String named(AblatedVariant variant) {
        return variant.verdict() == Verdict.LOWER || variant.verdict() == Verdict.HIGHER
                ? variant.name() + " ("
                        + NumberText.signed(variant.balancedDifference().mean()) + ")"
                : variant.name();
    }
}
