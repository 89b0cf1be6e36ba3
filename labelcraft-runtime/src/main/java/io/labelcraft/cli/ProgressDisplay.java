package io.labelcraft.cli;

/** Shows how far a command has come. */
interface ProgressDisplay {

    /** Something has changed; most changes are too small to be shown. */
    void show(RunState state);

    /** Makes room for an ordinary line. */
    void clear();
}
