package com.example.service;

import io.labelcraft.UserException;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.run.RunRequest;
import io.labelcraft.schedule.NightlyLabels;
import io.labelcraft.schedule.RunListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The nightly job of a project, inside this process. */
final class NightlyJob implements AutoCloseable {

    private final NightlyLabels nights;

    private NightlyJob(NightlyLabels nights) {
        this.nights = nights;
    }

    /**
     * Learns by the project's schedule from now on, and once right away if nothing is published yet.
     *
     * @param project a folder with {@code labelcraft.conf} and a compiled impression class
     */
    static NightlyJob start(Path project, String model) {
        ModelSpec spec = ConfigLoader.load(
                project.resolve("target/classes/META-INF/labelcraft/" + model + ".conf"),
                Optional.of(project.resolve("labelcraft.conf")),
                Map.of(),
                Recommenders.names());
        RunRequest request = new RunRequest(spec, project, project.resolve("target/labelcraft"), false, false);
        NightlyJob job = new NightlyJob(NightlyLabels.of(request, RunListener.logging()));
        job.begin();
        return job;
    }

    private void begin() {
        if (nights.repository().published().isEmpty()) {
            System.out.println("Learning the first labels.");
            RunRecord first = nights.runOnce();
            if (first.state() != RunState.PUBLISHED) {
                throw new UserException("There are no labels to serve from. " + String.join(" ", first.reasons()));
            }
        }
        System.out.println("Labels are learned next at " + nights.start() + ".");
    }

    /** Ends a run at its next step: the next one goes on from there. */
    @Override
    public void close() {
        nights.stop();
        nights.close();
    }
}
