package io.labelcraft.config;

import java.time.ZoneId;

/**
 * The nightly job.
 *
 * @param cron a Quartz cron expression, e.g. {@code 0 0 4 * * ?}
 * @param zone the time zone that the expression is read in
 * @param repository the folder that label versions are published to, with one folder for each model below it; relative to
 *     the project
 */
public record ScheduleSpec(String cron, ZoneId zone, String repository) {}
