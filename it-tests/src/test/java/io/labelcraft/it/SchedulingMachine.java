package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import io.labelcraft.ledger.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A machine that fires a project's job by the clock: a process and a folder of its own. */
final class SchedulingMachine implements AutoCloseable {
    private final NightlyProject project;
    private ChildJvm process;
    private Thread output;

    SchedulingMachine(NightlyProject project) {
        this.project = project;
    }

    NightlyProject project() {
        return project;
    }

    void start() throws IOException {
        ChildJvm started = project.byTheClock();
        process = started;
        output = new Thread(() -> keep(started));
        output.start();
    }

    /** Into a file, so that the process never waits for someone to read it. */
    private void keep(ChildJvm from) {
        try {
            for (String line = from.line(); line != null; line = from.line()) {
                Files.writeString(
                        project.file("schedule.log"),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // It was killed, and its output ends in the middle.
        }
    }

    /** Whether its process of now began a run. */
    boolean ran(RunRecord run) {
        return run.node().startsWith("process " + process.pid() + " ");
    }

    void kill() throws InterruptedException {
        process.kill();
        output.join();
        process.close();
    }

    /** Tells it to end, and waits until it has. */
    void end() throws IOException, InterruptedException {
        process.terminate();
        output.join();
        process.end();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
