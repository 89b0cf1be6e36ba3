package io.labelcraft.monitor;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.page.Page;
import io.labelcraft.page.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page for whoever comes in the morning: what matters first, then what it rests on. */
record StatusPage(ModelSpec spec, Status status) {

    Page page() {
        Times times = new Times(spec.schedule().zone(), status.now());
        StatusLead lead = new StatusLead(status, times);
        List<Section> sections = status.problem().isPresent() ? List.of() : sections(times);
        return new Page(
                "Labels of " + spec.model() + ": " + lead.verdict(),
                "As of " + times.at(status.now()) + ", " + spec.schedule().zone() + "; cron '"
                        + spec.schedule().cron() + "'",
                lead.paragraphs(),
                sections);
    }

    private List<Section> sections(Times times) {
        return Stream.of(
                        Optional.of(new RunsSection(status.runs(), times).section()),
                        new ObjectivesSection(status.runs(), times).section(),
                        new DriftSection(status, times).section(),
                        Optional.of(new VersionsSection(status, times).section()))
                .flatMap(Optional::stream)
                .toList();
    }
}
