package io.labelcraft.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on a model, with what each of them is told. */
abstract class ModelCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    final RunOptions options() {
        return options;
    }

    final CommandLine commandLine() {
        return command.commandLine();
    }
}
