package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.cli.LabelCraft;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed at random moments, while readers in other processes read what is published.
 *
 * <p>{@code -Dkilled.nights=200} makes it the long one, {@code -Dkilled.seed} repeats one.
 */
class KilledNightsTest {

    private static final int NIGHTS = Integer.getInteger("killed.nights", 2);
    private static final long SEED = Long.getLong("killed.seed", System.nanoTime());
    private static final int READERS = 3;
    private static final int KEPT = 5;
    private static final Set<RunState> ENDS =
            EnumSet.of(RunState.PUBLISHED, RunState.UNCHANGED, RunState.REFUSED, RunState.LOST);

    @TempDir
    private Path base;

    private final Random random = new Random(SEED);

    @BeforeEach
    void writeProject() {
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.fixed-labels = [WT]",
                "labelcraft.schedule.keep { versions = " + KEPT + ", runs = 1000 }",
                "labelcraft.schedule.gate { tolerance = 0.9, balance-tolerance = 0.9, max-drift = 9, max-label-drift = 9, min-label-order = 0 }");
        writeLog(0);
    }

    /** Each night has another log; every fifth one is to be refused. */
    private void writeLog(int night) {
        List<String> lines = ShortVideoLog.lines();
        int last = night % 5 == 4 ? 2 * lines.size() / 3 : lines.size() - night % 40;
        ShortVideoLog.write(base.resolve("feedback.csv"), new ArrayList<>(lines.subList(0, last)));
    }

    private ChildJvm night() throws IOException {
        return ChildJvm.start(
                LabelCraft.class,
                "schedule",
                "--once",
                "--config",
                ShortVideoLog.config().toString(),
                "--settings",
                base.resolve("labelcraft.conf").toString(),
                "--base",
                base.toString(),
                "--output",
                base.resolve("target").toString());
    }

    private Path store() {
        return base.resolve("label-versions/short-video");
    }

    @Test
    void noLabelsAreTornOrLostAndEveryRestartComesToAnEnd() throws Exception {
        System.out.println("Nights are killed with -Dkilled.seed=" + SEED);
        long started = System.nanoTime();
        finish();
        Duration whole = Duration.ofNanos(System.nanoTime() - started);
        List<ChildJvm> readers = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(ChildJvm.start(Reader.class, store().toString()));
            }
            for (int night = 1; night <= NIGHTS; night++) {
                writeLog(night);
                kill(whole);
                finish();
            }
            for (ChildJvm reader : readers) {
                assertThat(reader.end()).isZero();
                String report = reader.line();
                System.out.println(report);
                assertThat(report)
                        .startsWith("read ")
                        .doesNotStartWith("read 0 ")
                        .endsWith(" 0 torn");
            }
        } finally {
            readers.forEach(ChildJvm::close);
        }
        assertNothingIsLostOrLeft();
    }

    /** At a moment between its start and somewhat after its usual end. */
    private void kill(Duration whole) throws Exception {
        try (ChildJvm night = night()) {
            long wait = (long) (random.nextDouble() * 1.1 * whole.toMillis());
            night.endsWithin(wait, TimeUnit.MILLISECONDS);
            night.kill();
        }
    }

    private void finish() throws Exception {
        try (ChildJvm night = night()) {
            assertThat(night.end()).isIn(0, 3);
        }
    }

    private void assertNothingIsLostOrLeft() throws IOException {
        try (LabelRepository repository = LabelRepository.open(store());
                RunLedger ledger = RunLedger.open(store().resolve("runs"))) {
            List<RunRecord> runs = ledger.newest(Integer.MAX_VALUE);
            Map<RunState, Integer> states = new EnumMap<>(RunState.class);
            runs.forEach(run -> states.merge(run.state(), 1, Integer::sum));
            System.out.println("Runs: " + states);
            assertThat(states.keySet()).isSubsetOf(ENDS);
            assertThat(repository.verify()).isEmpty();
            List<String> stored =
                    repository.versions().stream().map(LabelVersion::id).toList();
            assertThat(stored)
                    .as("versions that a run published last")
                    .contains(repository.current().id())
                    .contains(runs.stream()
                            .filter(run -> run.state() == RunState.PUBLISHED)
                            .findFirst()
                            .flatMap(RunRecord::version)
                            .orElseThrow());
            assertThat(stored).hasSizeLessThanOrEqualTo(KEPT + 2);
        }
        assertThat(leftOver(store())).isEmpty();
        assertThat(leftOver(base.resolve("target"))).isEmpty();
    }

    private static List<Path> leftOver(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.tmp|\\..*\\.(new|old|done)")
                            || (Files.isRegularFile(file)
                                    && (file.startsWith(folder.resolve("incoming"))
                                            || file.startsWith(folder.resolve("leaving")))))
                    .toList();
        }
    }

    /** Reads what is published, over and over, and compares all of it with its checksums, until its input ends. */
    static final class Reader {

        /** Between two readings: three readers are not to take the processors from those who are killed. */
        private static final long PAUSE_MILLIS = 5;

        public static void main(String[] arguments) throws Exception {
            Thread untilToldToEnd = ChildJvm.untilToldToEnd();
            int read = 0;
            int torn = 0;
            try (LabelRepository repository = LabelRepository.open(Path.of(arguments[0]))) {
                while (untilToldToEnd.isAlive()) {
                    try {
                        boolean whole =
                                repository.read(version -> version.labels().rows() > 0
                                        && repository.verify(version.id()).isEmpty());
                        torn += whole ? 0 : 1;
                        read++;
                    } catch (RuntimeException e) {
                        torn++;
                        System.err.println(e);
                    }
                    untilToldToEnd.join(PAUSE_MILLIS);
                }
            }
            System.out.println("read " + read + " versions, " + torn + " torn");
        }
    }
}
