package io.labelcraft.mahout;

import io.labelcraft.UserException;
import io.labelcraft.labels.LabelVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is made of the published label version, and made anew when another one is published.
 *
 * <p>Safe for many threads. Readers never wait: they get what was made last, until something newer is ready. Never more than
 * that and the one in the making are held.
 */
final class FollowedVersion<T> {

    private record Made<T>(String version, T value) {}

    private final Supplier<LabelVersion> published;
    private final Function<LabelVersion, T> making;
    private final Consumer<String> warnings;

    private volatile Made<T> made;
    private volatile String failure;

    /**
     * Makes the first one.
     *
     * @param published the version that is current, at each call
     * @param warnings hears why a newer version is not used: once, however often it is tried
     */
    FollowedVersion(Supplier<LabelVersion> published, Function<LabelVersion, T> making, Consumer<String> warnings) {
        this.published = published;
        this.making = making;
        this.warnings = warnings;
        LabelVersion first = published.get();
        this.made = new Made<>(first.id(), making.apply(first));
    }

    T get() {
        return made.value();
    }

    /** Why the published version is not the one in use; empty if it is. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Makes what is missing, if another version was published since. Whatever goes wrong leaves the present one in use.
     *
     * @return whether there is a new one
     */
    synchronized boolean refresh() {
        try {
            LabelVersion next = published.get();
            boolean changed = !next.id().equals(made.version());
            if (changed) {
                made = new Made<>(next.id(), making.apply(next));
            }
            failure = null;
            return changed;
        } catch (RuntimeException | Error e) {
            fail(e instanceof UserException ? e.getMessage() : e.toString());
            throw e;
        }
    }

    /** As {@link #refresh}, but a failure is only told to whom it concerns. */
    boolean tryToRefresh() {
        try {
            return refresh();
        } catch (RuntimeException | Error e) {
            // Told already. An error too: lack of memory today must not be the end of all refreshing.
            return false;
        }
    }

    private void fail(String reason) {
        if (!Objects.equals(reason, failure)) {
            warnings.accept("Label version " + made.version() + " stays in use: " + reason);
        }
        failure = reason;
    }
}
