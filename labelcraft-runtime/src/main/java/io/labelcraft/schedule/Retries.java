package io.labelcraft.schedule;

import io.labelcraft.UserException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what may pass, after longer and longer waits.
 *
 * @param stop ends the waiting
 */
record Retries(BackOff backOff, Stop stop) {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /**
     * Works until it succeeds, or nothing is left to hope for.
     *
     * @throws UserException what the last attempt threw
     */
    <T> T of(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (UserException e) {
                if (!e.mayPass() || !backOff.again(attempt)) {
                    throw e;
                }
                LOG.warn("Tries again: {}", e.getMessage());
                if (stop.await(backOff.after(attempt))) {
                    throw e;
                }
            }
        }
    }
}
