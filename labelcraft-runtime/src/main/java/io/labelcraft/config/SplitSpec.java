package io.labelcraft.config;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Which rows train the recommender, which steer the labels (hold-out) and which are only looked at in the end (test).
 *
 * <p>Precedence: {@code conditions}, then {@code trainUntil}, then {@code trainShare}.
 *
 * @param trainShare in (0,1): the earliest share of rows trains
 * @param trainUntil rows before this instant train
 * @param holdOutUsers in (0,1): this share of the users steers the labels with its later rows, the others test
 * @param conditions SQL conditions over the log's own columns, one for each part
 */
public record SplitSpec(
        double trainShare, Optional<OffsetDateTime> trainUntil, double holdOutUsers, Optional<Conditions> conditions) {

    /** A row belongs to the first part whose condition holds, and to none if no condition holds. */
    public record Conditions(String train, String holdOut, String test) {}
}
