package io.labelcraft.cli;

import picocli.CommandLine.Command;

/** {@code describe}: the settings as they count. */
@Command(
        name = "describe",
        description = "Prints every setting as it counts in the end, and where it comes from.",
        mixinStandardHelpOptions = true)
final class DescribeCommand extends ModelCommand {

    @Override
    public Integer call() {
        new DescribedSettings(options().describe())
                .lines()
                .forEach(commandLine().getOut()::println);
        return 0;
    }
}
