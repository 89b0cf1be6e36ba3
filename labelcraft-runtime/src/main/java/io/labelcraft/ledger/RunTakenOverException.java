package io.labelcraft.ledger;

/** A run lost touch with its ledger for so long that another one has taken its place. */
public final class RunTakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunTakenOverException(String id) {
        super("The run " + id
                + " was out of touch with its ledger, and another one has taken its place; this one ends.");
    }
}
