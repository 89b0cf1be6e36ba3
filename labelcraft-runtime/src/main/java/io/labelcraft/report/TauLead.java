package io.labelcraft.report;

import io.labelcraft.page.NumberText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lead of a page that shows nothing but temperatures: how much they matter. */
record TauLead(Evaluation evaluation) implements Lead {

    @Override
    public String title() {
        return "Sensitivity of " + evaluation.model() + " to tau";
    }

    @Override
    public String subject() {
        return "Labels learned with other temperatures of the objective weights";
    }

    @Override
    public List<String> paragraphs() {
        return List.of(Stream.concat(Stream.of(scores()), new Caveats(evaluation).all())
                .collect(Collectors.joining(" ")));
    }

    private String scores() {
        BalancedScore score = new BalancedScore(evaluation);
        List<Evaluation.TauPoint> rising = evaluation.tau().stream()
                .filter(point -> point.balanced().isPresent())
                .sorted(Comparator.comparingDouble(point -> point.balanced().mean()))
                .toList();
        if (rising.isEmpty()) {
            return score.missing() + ".";
        }
        Evaluation.TauPoint lowest = rising.get(0);
        Evaluation.TauPoint highest = rising.get(rising.size() - 1);
        if (rising.size() == 1) {
            return "One tau was tried, " + NumberText.plain(lowest.tau()) + ", with " + score.of(lowest.balanced())
                    + ".";
        }
        return "Of " + rising.size() + " values of tau, " + NumberText.plain(highest.tau())
                + " has the highest balanced score, "
                + score.of(highest.balanced()) + ", and " + NumberText.plain(lowest.tau()) + " the lowest, "
                + score.of(lowest.balanced()) + ".";
    }
}
