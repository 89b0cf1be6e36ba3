package io.labelcraft.monitor;

import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** What an operator has to know, in a few sentences. */
record StatusLead(Status status, Times times) {

    /** In a few words, for the page's title. */
    String verdict() {
        if (status.problem().isPresent()) {
            return "unknown";
        }
        return status.last()
                .map(run -> switch (run.state()) {
                    case PUBLISHED, UNCHANGED -> "all is well";
                    case HELD -> "waiting for approval";
                    case REFUSED -> "the last run was refused";
                    case FAILED, LOST, SKIPPED, RUNNING ->
                        "the last run " + run.state().text();
                })
                .orElse("no run yet");
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        if (status.problem().isPresent()) {
            return List.of(
                    "Versions and runs cannot be read: " + status.problem().get());
        }
        paragraphs.add(published());
        status.atWork().map(this::atWork).ifPresent(paragraphs::add);
        status.last().map(this::last).ifPresent(paragraphs::add);
        status.lastSuccess()
                .filter(success -> !status.last().equals(status.lastSuccess()))
                .map(this::success)
                .ifPresent(paragraphs::add);
        status.nextFiring()
                .map(next -> "The next run is due at " + times.at(next) + ", " + times.fromNow(next) + ".")
                .ifPresent(paragraphs::add);
        return paragraphs;
    }

    private String published() {
        return status.published()
                .flatMap(id -> status.versions().stream()
                        .filter(version -> version.id().equals(id))
                        .findFirst())
                .map(version -> "Version " + version.id() + " is published. It was stored at "
                        + times.at(version.stored()) + ", " + times.fromNow(version.stored()) + ".")
                .orElse("No labels are published yet.");
    }

    private String atWork(RunRecord run) {
        return "A run is at work since " + times.at(run.started()) + ", in the phase "
                + run.phase().text() + "."
                + (run.reasons().isEmpty()
                        ? ""
                        : " It tries again, attempt " + run.attempts() + ": "
                                + run.reasons().get(0));
    }

    private String last(RunRecord run) {
        return "The last run ended at "
                + run.ended()
                        .map(ended -> times.at(ended) + ", " + times.fromNow(ended))
                        .orElse("an unknown time") + ". "
                + new RunInWords(run).outcome();
    }

    private String success(RunRecord run) {
        return "The last success was at "
                + run.ended()
                        .map(ended -> times.at(ended) + ", " + times.fromNow(ended))
                        .orElse("an unknown time") + ".";
    }
}
