package io.labelcraft;

/**
 * Something the user can mend: bad settings, bad data, a folder that cannot be written.
 *
 * <p>The message is all that is shown, without a stack trace: it says what, where, what was expected and found, and what
 * to do next.
 */
public final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
