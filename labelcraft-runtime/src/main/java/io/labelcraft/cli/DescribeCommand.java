package io.labelcraft.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code describe}: the settings as they count. */
@Command(
        name = "describe",
        description = "Prints every setting as it counts in the end, and where it comes from.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Override
    public RunOptions options() {
        return options;
    }

    @Override
    public Integer call() {
        new DescribedSettings(options.describe())
                .lines()
                .forEach(command.commandLine().getOut()::println);
        return 0;
    }
}
