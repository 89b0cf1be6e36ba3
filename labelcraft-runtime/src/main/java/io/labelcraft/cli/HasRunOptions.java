package io.labelcraft.cli;

/** A command that runs a model. */
interface HasRunOptions {

    RunOptions options();
}
