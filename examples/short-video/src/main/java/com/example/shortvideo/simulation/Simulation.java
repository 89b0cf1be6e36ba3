package com.example.shortvideo.simulation;

import com.example.shortvideo.Impression;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two weeks of a platform that does not exist: the same settings give the same rows. */
final class Simulation {
    private static final Comparator<SimulatedImpression> BY_TIME = Comparator.comparingLong(
                    (SimulatedImpression row) -> row.impression().time())
            .thenComparingLong(row -> row.impression().user());

    private final ViewingBehaviour behaviour;
    private final Exposure exposure;
    private final List<Viewer> viewers;
    private final RandomDraws draws;

    private Simulation(SimulationSettings settings) {
        draws = new RandomDraws(settings.seed());
        List<Tag> tags = Tag.all(draws.branch());
        behaviour = new ViewingBehaviour(settings.durationEffect());
        exposure = new Exposure(new Catalogue(tags, draws.branch()).videos(settings.videos()));
        viewers = new Audience(tags, draws.branch()).viewers(settings.users(), settings.rowsPerUser());
    }

    /** The rows of all viewers in the order of time. */
    static List<SimulatedImpression> run(SimulationSettings settings) {
        Simulation simulation = new Simulation(settings);
        return simulation.viewers.stream()
                .flatMap(simulation::rowsOf)
                .sorted(BY_TIME)
                .toList();
    }

    private Stream<SimulatedImpression> rowsOf(Viewer viewer) {
        RandomDraws own = draws.branch();
        Exposure.Feed feed = exposure.feedOf(viewer, own);
        Sessions sessions = new Sessions(viewer, own);
        return IntStream.range(0, viewer.impressions()).mapToObj(i -> {
            Video video = feed.next();
            double interest = viewer.interestIn(video);
            Reaction reaction = behaviour.react(viewer, video, interest, own);
            Impression impression = impression(viewer, video, sessions.next(), reaction);
            sessions.watch(reaction.watchSeconds());
            return new SimulatedImpression(impression, interest);
        });
    }

    private static Impression impression(Viewer viewer, Video video, long time, Reaction reaction) {
        return new Impression(
                viewer.id(),
                video.id(),
                video.author(),
                video.tag().name(),
                time,
                reaction.watchSeconds(),
                video.durationSeconds(),
                reaction.like(),
                reaction.follow(),
                reaction.comment());
    }
}
