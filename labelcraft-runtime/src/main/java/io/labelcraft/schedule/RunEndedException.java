package io.labelcraft.schedule;

/** A run is ended before it has come to its end. The message says why, to people. */
final class RunEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunEndedException(String message) {
        super(message);
    }
}
