package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import io.labelcraft.labels.LabelRepository;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that reads what is published, over and over, and compares all of it with its checksums. */
final class PublishedReader implements AutoCloseable {

    /** Between two readings: readers are not to take the processors from those who are killed. */
    private static final long PAUSE_MILLIS = 20;

    private static final Pattern REPORT = Pattern.compile("read (\\d+) times, (\\d+) torn");

    private final ChildJvm process;

    private PublishedReader(ChildJvm process) {
        this.process = process;
    }

    static PublishedReader of(LabelPlace place) throws IOException {
        return new PublishedReader(
                ChildJvm.startOn(OuterBuild.classPath(), PublishedReader.class, Map.of(), place.arguments()));
    }

    /**
     * What it has read until it was told to end.
     *
     * @param torn readings that failed, or found something else than what was stored
     */
    record Report(int readings, int torn) {}

    Report end() throws IOException, InterruptedException {
        int exitCode = process.end();
        Matcher report = REPORT.matcher(String.valueOf(process.line()));
        if (exitCode != 0 || !report.matches()) {
            throw new AssertionError("the reader ended with " + exitCode);
        }
        return new Report(Integer.parseInt(report.group(1)), Integer.parseInt(report.group(2)));
    }

    @Override
    public void close() {
        process.close();
    }

    /** In the process. */
    public static void main(String[] arguments) throws InterruptedException {
        Thread untilToldToEnd = ChildJvm.untilToldToEnd();
        int readings = 0;
        int torn = 0;
        try (LabelRepository repository = LabelPlace.of(arguments).repository()) {
            while (untilToldToEnd.isAlive()) {
                readings++;
                if (!isWhole(repository)) {
                    torn++;
                }
                untilToldToEnd.join(PAUSE_MILLIS);
            }
        }
        System.out.println("read " + readings + " times, " + torn + " torn");
    }

    private static boolean isWhole(LabelRepository repository) {
        try {
            return repository.read(version -> version.labels().rows() > 0
                    && repository.verify(version.id()).isEmpty());
        } catch (RuntimeException e) {
            e.printStackTrace();
            return false;
        }
    }
}
