package io.labelcraft.schedule;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.config.ScheduleSpec.Misfire;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * When the nightly job fires.
 *
 * <p>Where daylight saving begins, a time that the clock leaves out does not fire that night; where it ends, a time that comes twice
 * fires once.
 */
public final class NightlyCron {

    private final CronExpression cron;
    private final Misfire misfire;

    private NightlyCron(CronExpression cron, Misfire misfire) {
        this.cron = cron;
        this.misfire = misfire;
    }

    /**
     * The cron expression of the settings.
     *
     * @throws UserException if it cannot be read, or holds for no time to come
     */
    public static NightlyCron of(ScheduleSpec spec) {
        NightlyCron nightly = new NightlyCron(parse(spec), spec.misfire());
        if (nightly.after(Instant.now()).isEmpty()) {
            throw new UserException("schedule.cron: '" + spec.cron()
                    + "' holds for no time to come. Give an expression that does, e.g. 0 0 4 * * ?");
        }
        return nightly;
    }

    private static CronExpression parse(ScheduleSpec spec) {
        try {
            CronExpression cron = new CronExpression(spec.cron());
            cron.setTimeZone(TimeZone.getTimeZone(spec.zone()));
            return cron;
        } catch (ParseException e) {
            throw new UserException(
                    "schedule.cron: '" + spec.cron() + "' is no Quartz cron expression: " + e.getMessage()
                            + " Expected seconds minutes hours day-of-month month day-of-week, one of the two days a"
                            + " question mark, e.g. 0 0 4 * * ?",
                    e);
        }
    }

    /** The first time after another that the expression holds; empty if it never does again. */
    public Optional<Instant> after(Instant time) {
        return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(time))).map(Date::toInstant);
    }

    CronTrigger trigger(TriggerKey key) {
        CronScheduleBuilder schedule = CronScheduleBuilder.cronSchedule(cron);
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .withSchedule(
                        switch (misfire) {
                            case RUN_ONCE -> schedule.withMisfireHandlingInstructionFireAndProceed();
                            case SKIP -> schedule.withMisfireHandlingInstructionDoNothing();
                        })
                .build();
    }
}
