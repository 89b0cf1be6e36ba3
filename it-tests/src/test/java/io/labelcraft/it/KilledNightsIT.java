package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.labelcraft.ChildJvm;
import io.labelcraft.PostgresServer;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed at random moments, while readers in other processes read what is published. The profile {@code it-nights}
 * makes it the long one, {@code -Dnights.seed} repeats one.
 */
class KilledNightsIT {
    private static final int KILLS = Integer.getInteger("nights.kills", 2);
    private static final int KILLS_IN_DATABASE = Integer.getInteger("nights.kills-in-database", 0);
    private static final long SEED = Long.getLong("nights.seed", System.nanoTime());
    private static final int READERS = 3;
    private static final int KEPT = 5;
    private static final Set<RunState> ENDS = EnumSet.of(RunState.PUBLISHED, RunState.UNCHANGED, RunState.REFUSED);

    private final Random random = new Random(SEED);
    private final Map<KillPoint, Integer> killed = new EnumMap<>(KillPoint.class);

    @TempDir
    private Path base;

    private NightlyProject project;

    @Test
    void noLabelsOfAFolderAreTornOrLostAndEveryRestartComesToAnEnd() throws Exception {
        kill(KILLS, new LabelPlace(base, Optional.empty()));
        assertThat(leftOver(project.place().folder())).isEmpty();
    }

    @Test
    void noLabelsOfADatabaseAreTornOrLostAndEveryRestartComesToAnEnd() throws Exception {
        assumeTrue(KILLS_IN_DATABASE > 0, "Only in the profile it-nights.");
        try (PostgresServer server = PostgresServer.startOrSkip()) {
            LabelPlace place = new LabelPlace(base, Optional.of(server.newSchema()));
            kill(KILLS_IN_DATABASE, place);
            assertThat(new HalfVersions(place.database()).count()).isZero();
        }
    }

    private void kill(int kills, LabelPlace place) throws Exception {
        System.out.println(kills + " nights are killed with -Dnights.seed=" + SEED);
        project = NightlyProject.in(place, "labelcraft.schedule.keep { versions = " + KEPT + ", runs = 1000 }");
        project.writeLog(0);
        NightTimes usual = finish();
        List<PublishedReader> readers = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(PublishedReader.of(place));
            }
            int night = 1;
            for (int dead = 0; dead < kills; night++) {
                project.writeLog(night);
                dead += kill(KillMoment.random(random, usual)) ? 1 : 0;
                finish();
            }
            System.out.println((night - 1) + " nights, killed in " + killed);
            for (PublishedReader reader : readers) {
                PublishedReader.Report report = reader.end();
                System.out.println(report);
                assertThat(report.readings()).isPositive();
                assertThat(report.torn()).isZero();
            }
        } finally {
            readers.forEach(PublishedReader::close);
        }
        assertNothingIsLostOrLeft();
    }

    private boolean kill(KillMoment moment) throws Exception {
        KillPoint.Before before = KillPoint.Before.of(project.place());
        String current = current();
        try (ChildJvm night = project.once()) {
            if (!moment.kill(night)) {
                return false;
            }
        }
        killed.merge(KillPoint.after(before, project.place()), 1, Integer::sum);
        assertIsStoredWhole(current);
        assertIsStoredWhole(current());
        return true;
    }

    private NightTimes finish() throws Exception {
        NightTimes times;
        try (ChildJvm night = project.once()) {
            times = NightTimes.of(night);
            assertThat(night.end()).isIn(0, 3);
        }
        try (RunLedger ledger = project.place().ledger()) {
            RunRecord run = ledger.newest(1).get(0);
            assertThat(run.state()).isIn(ENDS);
            if (run.state() == RunState.PUBLISHED) {
                assertThat(run.version()).hasValue(current());
            }
        }
        assertIsStoredWhole(current());
        return times;
    }

    private String current() {
        try (LabelRepository repository = project.place().repository()) {
            return repository.current().id();
        }
    }

    private void assertIsStoredWhole(String version) {
        try (LabelRepository repository = project.place().repository()) {
            assertThat(repository.verify(version)).isEmpty();
        }
    }

    private void assertNothingIsLostOrLeft() throws IOException {
        try (LabelRepository repository = project.place().repository();
                RunLedger ledger = project.place().ledger()) {
            List<RunRecord> runs = ledger.newest(Integer.MAX_VALUE);
            Map<RunState, Integer> states = new EnumMap<>(RunState.class);
            runs.forEach(run -> states.merge(run.state(), 1, Integer::sum));
            System.out.println("runs: " + states);
            assertThat(runs).allMatch(run -> run.state().terminal());
            assertThat(repository.verify()).isEmpty();
            List<String> stored =
                    repository.versions().stream().map(LabelVersion::id).toList();
            assertThat(stored)
                    .hasSizeBetween(1, KEPT + 2)
                    .contains(runs.stream()
                            .filter(run -> run.state() == RunState.PUBLISHED)
                            .findFirst()
                            .flatMap(RunRecord::version)
                            .orElseThrow());
        }
        assertThat(leftOver(project.file("target"))).isEmpty();
    }

    private static List<Path> leftOver(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(".*\\.tmp|\\.writable|\\..*\\.(new|old|done)")
                                    || (Files.isRegularFile(file)
                                            && (file.startsWith(folder.resolve("incoming"))
                                                    || file.startsWith(folder.resolve("leaving")))))
                    .toList();
        }
    }
}
