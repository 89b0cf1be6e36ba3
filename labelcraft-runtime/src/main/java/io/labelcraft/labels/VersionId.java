package io.labelcraft.labels;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a version.
 *
 * @param stored when it was stored, to the millisecond
 * @param hash eight hexadecimal digits
 */
record VersionId(Instant stored, String hash) {

    static final Comparator<VersionId> OLDEST_FIRST = Comparator.comparing(VersionId::toString);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSX").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("([0-9]{8}T[0-9]{6}\\.[0-9]{3}Z)-([0-9a-f]{8})");

    /**
     * An id that sorts behind the latest one, even if the clock was set back or has not moved since.
     *
     * @param oldestFirst the ids that there are
     */
    static VersionId next(Instant now, List<VersionId> oldestFirst, String hash) {
        Instant instant = now.truncatedTo(ChronoUnit.MILLIS);
        Instant earliest = oldestFirst.isEmpty()
                ? instant
                : oldestFirst.get(oldestFirst.size() - 1).stored().plusMillis(1);
        return new VersionId(instant.isBefore(earliest) ? earliest : instant, hash);
    }

    /** Empty if the text names no version. */
    static Optional<VersionId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VersionId(TIME.parse(matcher.group(1), Instant::from), matcher.group(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return TIME.format(stored) + "-" + hash;
    }
}
