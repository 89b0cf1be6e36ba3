package io.labelcraft.ledger;

/** The right to be the model's one run at work, and to say what becomes of it. */
public interface HeldRun extends AutoCloseable {

    /**
     * Records how far the run is; later, where a database is down that may come back.
     *
     * @throws RunTakenOverException if it is no longer the one at work
     */
    void update(RunRecord run);

    /**
     * Makes sure that the run is still the one at work, for as long as it takes to publish.
     *
     * @throws io.labelcraft.UserException if the ledger cannot tell
     * @throws RunTakenOverException if it is not
     */
    void renew();

    /**
     * Records the end of the run and lets others begin.
     *
     * @param run in a terminal state
     * @throws io.labelcraft.UserException if it cannot be recorded; it may be tried again
     * @throws RunTakenOverException if it is no longer the one at work: another has recorded its end
     */
    void end(RunRecord run);

    /** Lets others begin, whether or not an end was recorded. */
    @Override
    void close();
}
