package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.PostgresServer;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two machines that share a database fire by the same expression, and one of them is killed now and then. The profile
 * {@code it-nights} makes it the long one, {@code -Dnights.seed} repeats one.
 */
class TwoSchedulersIT {
    private static final int FIRINGS = Integer.getInteger("nights.firings", 4);
    private static final long SEED = Long.getLong("nights.seed", System.nanoTime());
    private static final int LEAST_FIRINGS_PER_KILL = 3;

    /** About as long as a run, so that some machines are killed at work and others at rest. */
    private static final int LATEST_KILL_MILLIS = 2000;

    private static final int LOOK_MILLIS = 100;
    private static final Set<RunState> ENDS =
            Set.of(RunState.PUBLISHED, RunState.UNCHANGED, RunState.REFUSED, RunState.LOST);

    @TempDir
    private Path base;

    private final Random random = new Random(SEED);
    private final List<SchedulingMachine> machines = new ArrayList<>();

    @Test
    void eachFiringIsOneRunAndNoTwoRunsAreAtWorkAtOnce() throws Exception {
        System.out.println(FIRINGS + " firings with -Dnights.seed=" + SEED);
        List<RunRecord> runs;
        try (PostgresServer server = PostgresServer.startOrSkip()) {
            String url = server.newSchema();
            for (String name : List.of("one", "other")) {
                machines.add(new SchedulingMachine(NightlyProject.in(
                        new LabelPlace(base.resolve(name), Optional.of(url)),
                        "labelcraft.schedule.cron = \"0/5 * * * * ?\"",
                        "labelcraft.schedule.retry.first-wait = 100ms")));
            }
            LabelPlace place = machines.get(0).project().place();
            FiredTriggers triggers = new FiredTriggers(place.database());
            try (RunLedger ledger = place.ledger()) {
                int kills = fire(ledger, triggers);
                for (SchedulingMachine machine : machines) {
                    machine.end();
                }
                runs = ledger.newest(Integer.MAX_VALUE);
                tell(runs, kills);
            }
            assertThat(triggers.dueBy(Instant.now())).isEmpty();
        } finally {
            machines.forEach(SchedulingMachine::close);
        }
        assertOneRunForEachFiring(runs);
        assertNoneOverlap(runs);
    }

    /** Until so many firings have come to an end, and those of killed machines, too; returns how many machines were killed. */
    private int fire(RunLedger ledger, FiredTriggers triggers) throws Exception {
        writeLogs(0);
        for (SchedulingMachine machine : machines) {
            machine.start();
        }
        int kills = 0;
        Instant lastKill = Instant.EPOCH;
        int killAt = 1;
        int ended = 0;
        while (ended < FIRINGS || !triggers.dueBy(lastKill).isEmpty()) {
            List<RunRecord> runs = ledger.newest(Integer.MAX_VALUE);
            List<RunRecord> atWork =
                    runs.stream().filter(run -> !run.state().terminal()).toList();
            assertThat(atWork).hasSizeLessThanOrEqualTo(1);
            if (firings(runs) > ended) {
                ended = firings(runs);
                writeLogs(ended);
            }
            if (ended >= killAt && ended < FIRINGS && !atWork.isEmpty()) {
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                kill(atWork.get(0));
                kills++;
                lastKill = Instant.now();
                killAt = ended + LEAST_FIRINGS_PER_KILL + random.nextInt(LEAST_FIRINGS_PER_KILL);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return kills;
    }

    private void writeLogs(int night) throws Exception {
        for (SchedulingMachine machine : machines) {
            machine.project().writeLog(night);
        }
    }

    private void kill(RunRecord run) throws Exception {
        for (SchedulingMachine machine : machines) {
            if (machine.ran(run)) {
                machine.kill();
                machine.start();
            }
        }
    }

    private static int firings(List<RunRecord> runs) {
        return (int) runs.stream()
                .filter(run -> run.state().terminal() && run.state() != RunState.LOST)
                .map(RunRecord::scheduled)
                .distinct()
                .count();
    }

    private static void tell(List<RunRecord> runs, int kills) {
        Map<RunState, Integer> states = new EnumMap<>(RunState.class);
        runs.forEach(run -> states.merge(run.state(), 1, Integer::sum));
        System.out.println(firings(runs) + " firings, " + kills + " kills, runs: " + states);
    }

    private static void assertOneRunForEachFiring(List<RunRecord> runs) {
        assertThat(runs).extracting(RunRecord::id).doesNotHaveDuplicates();
        assertThat(runs).allMatch(run -> ENDS.contains(run.state()) || wasToldToEnd(run));
        Map<Instant, List<RunRecord>> byFiring =
                runs.stream().collect(Collectors.groupingBy(RunRecord::scheduled, TreeMap::new, Collectors.toList()));
        assertThat(byFiring).allSatisfy((due, its) -> assertThat(its)
                .filteredOn(run -> run.state() != RunState.LOST)
                .as("runs of %s: %s", due, its)
                .hasSize(1));
    }

    /** At the end of the test. */
    private static boolean wasToldToEnd(RunRecord run) {
        return run.state() == RunState.FAILED && run.reasons().get(0).contains("was stopped");
    }

    private static void assertNoneOverlap(List<RunRecord> runs) {
        List<RunRecord> inOrder =
                runs.stream().sorted(Comparator.comparing(RunRecord::started)).toList();
        for (int run = 1; run < inOrder.size(); run++) {
            assertThat(inOrder.get(run).started())
                    .isAfterOrEqualTo(inOrder.get(run - 1).ended().orElseThrow());
        }
    }
}
