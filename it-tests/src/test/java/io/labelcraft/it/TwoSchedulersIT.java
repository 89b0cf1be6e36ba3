package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.labelcraft.PostgresServer;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
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
    private static final int FIRINGS_PER_KILL = 4;
    /** About as long as a run, so that some machines are killed at work and others at rest. */
    private static final int LATEST_KILL_MILLIS = 2000;

    private static final Set<RunState> ENDS =
            Set.of(RunState.PUBLISHED, RunState.UNCHANGED, RunState.REFUSED, RunState.LOST);

    @TempDir
    private Path base;

    private final Random random = new Random(SEED);
    private final List<SchedulingMachine> machines = new ArrayList<>();

    @Test
    void eachFiringIsOneRunAndNoTwoRunsAreAtWorkAtOnce() throws Exception {
        assumeTrue(PostgresServer.missing().isEmpty(), () -> PostgresServer.missing()
                .orElse(""));
        System.out.println(FIRINGS + " firings with -Dnights.seed=" + SEED);
        List<RunRecord> runs;
        int kills;
        try (PostgresServer server = PostgresServer.start()) {
            String url = server.newSchema();
            for (String name : List.of("one", "other")) {
                machines.add(new SchedulingMachine(NightlyProject.in(
                        new LabelPlace(base.resolve(name), Optional.of(url)),
                        "labelcraft.schedule.cron = \"0/5 * * * * ?\"",
                        "labelcraft.schedule.retry.first-wait = 100ms")));
            }
            try (RunLedger ledger = machines.get(0).project().place().ledger()) {
                kills = fire(ledger);
                for (SchedulingMachine machine : machines) {
                    machine.end();
                }
                runs = ledger.newest(Integer.MAX_VALUE);
            }
            assertThat(new FiredTriggers(machines.get(0).project().place().database()).count())
                    .isZero();
        } finally {
            machines.forEach(SchedulingMachine::close);
        }
        tell(runs, kills);
        assertOneRunForEachFiring(runs);
        assertNoneOverlap(runs);
    }

    /** Until so many firings have come to an end; returns how many machines were killed. */
    private int fire(RunLedger ledger) throws Exception {
        writeLogs(0);
        for (SchedulingMachine machine : machines) {
            machine.start();
        }
        Set<String> killed = new HashSet<>();
        int ended = 0;
        int killAt = 1;
        while (ended < FIRINGS) {
            List<RunRecord> runs = ledger.newest(Integer.MAX_VALUE);
            List<RunRecord> atWork =
                    runs.stream().filter(run -> !run.state().terminal()).toList();
            assertThat(atWork).hasSizeLessThanOrEqualTo(1);
            int now = firings(runs);
            if (now > ended) {
                ended = now;
                writeLogs(ended);
            }
            if (ended >= killAt && !atWork.isEmpty() && killed.add(atWork.get(0).id())) {
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                kill(atWork.get(0));
                killAt = ended + 1 + random.nextInt(2 * FIRINGS_PER_KILL - 1);
            }
            Thread.sleep(20);
        }
        return killed.size();
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
