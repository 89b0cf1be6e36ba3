package io.labelcraft;

/**
 * Something the user can mend: bad settings, bad data, a folder that cannot be written.
 *
 * <p>The message is all that is shown, without a stack trace: it says what, where, what was expected and found, and what
 * to do next.
 */
public final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    public UserException(String message) {
        this(message, null, false);
    }

    public UserException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private UserException(String message, Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** What may pass without anybody doing anything, such as a log that is still being written. */
    public static UserException passing(String message) {
        return new UserException(message, null, true);
    }

    /** As {@link #passing(String)}. */
    public static UserException passing(String message, Throwable cause) {
        return new UserException(message, cause, true);
    }

    /** Whether it is worth while to try again later. */
    public boolean mayPass() {
        return passing;
    }
}
