package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LabelScheduleTest {

    private static final String EVERY_SECOND = "* * * * * ?";

    private static ScheduleSpec spec(String cron, String zone) {
        return SmallLog.schedule().at(cron, ZoneId.of(zone));
    }

    @Test
    void firesOnceAndGivesTheOutcome() {
        AtomicInteger fired = new AtomicInteger();
        try (LabelSchedule schedule =
                new LabelSchedule(spec("0 0 4 * * ?", "UTC"), fired::incrementAndGet, failure -> {})) {
            assertThat(schedule.fireOnce()).isEmpty();
        }
        assertThat(fired).hasValue(1);
        RuntimeException failed = new UserException("no log tonight");
        try (LabelSchedule schedule = new LabelSchedule(
                spec("0 0 4 * * ?", "UTC"),
                () -> {
                    throw failed;
                },
                failure -> {})) {
            assertThat(schedule.fireOnce()).containsSame(failed);
        }
    }

    @Test
    void goesOnAfterAFailedRun() throws InterruptedException {
        List<Optional<Throwable>> ends = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch twice = new CountDownLatch(2);
        AtomicInteger fired = new AtomicInteger();
        try (LabelSchedule schedule = new LabelSchedule(
                spec(EVERY_SECOND, "UTC"),
                () -> {
                    if (fired.incrementAndGet() == 1) {
                        throw new UserException("the first night fails");
                    }
                },
                failure -> {
                    ends.add(failure);
                    twice.countDown();
                })) {
            schedule.start();
            assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ends.get(0))
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("the first night fails"));
        assertThat(ends.get(1)).isEmpty();
    }

    @Test
    void readsTheExpressionInItsTimeZone() {
        try (LabelSchedule schedule =
                new LabelSchedule(spec("0 30 4 1 1 ? 2098", "Asia/Shanghai"), () -> {}, failure -> {})) {
            assertThat(schedule.next()).hasValue(Instant.parse("2097-12-31T20:30:00Z"));
        }
    }

    @Test
    void anExpressionThatNeverHoldsAgainIsRefused() {
        try (LabelSchedule schedule = new LabelSchedule(spec("0 0 4 1 1 ? 2020", "UTC"), () -> {}, failure -> {})) {
            assertThatThrownBy(schedule::start)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("holds for no time to come");
        }
    }

    @Test
    void anExpressionThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new LabelSchedule(spec("every night", "UTC"), () -> {}, failure -> {}))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'every night'")
                .hasMessageContaining("seconds minutes hours");
    }
}
