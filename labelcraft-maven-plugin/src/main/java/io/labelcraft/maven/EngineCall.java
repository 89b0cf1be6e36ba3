package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;

/**
 * One call of the engine's command line.
 *
 * @param switches further options, e.g. {@code --force}
 */
record EngineCall(String command, Model model, ProjectFolders folders, List<String> switches) {

    static final String MAIN_CLASS = "io.labelcraft.cli.LabelCraft";

    EngineCall {
        switches = List.copyOf(switches);
    }

    /**
     * The same call, which ends when this process does.
     *
     * @param bar whether it shows a bar, or lines
     */
    EngineCall attached(boolean bar) {
        List<String> all = new ArrayList<>(switches);
        all.addAll(List.of("--progress", bar ? "bar" : "plain"));
        all.addAll(List.of("--parent", Long.toString(ProcessHandle.current().pid())));
        return new EngineCall(command, model, folders, all);
    }

    /** The arguments of the main class. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(command);
        arguments.add("--config");
        arguments.add(model.config().toString());
        folders.settings().ifPresent(settings -> {
            arguments.add("--settings");
            arguments.add(settings.toString());
        });
        arguments.add("--base");
        arguments.add(folders.base().toString());
        arguments.add("--output");
        arguments.add(folders.output().toString());
        arguments.addAll(switches);
        return arguments;
    }
}
