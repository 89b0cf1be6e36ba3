package io.labelcraft.config;

import java.time.ZoneId;

/**
 * The nightly job.
 *
 * @param cron a Quartz cron expression, e.g. {@code 0 0 4 * * ?}
 * @param zone the time zone that the expression is read in
 * @param repository the folder that label versions are published to; relative to the run's output folder
 */
public record ScheduleSpec(String cron, ZoneId zone, String repository) {}
