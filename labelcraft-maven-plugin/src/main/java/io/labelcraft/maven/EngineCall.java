package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;

/**
 * One call of the engine's command line.
 *
 * @param command e.g. {@code train}
 * @param options of the command, and their values
 */
record EngineCall(String command, List<String> options) {

    static final String MAIN_CLASS = "io.labelcraft.cli.LabelCraft";

    EngineCall {
        options = List.copyOf(options);
    }

    /**
     * A call that works on a model.
     *
     * @param switches further options of the command, e.g. {@code --force}
     */
    static EngineCall on(Model model, String command, ProjectFolders folders, PomSettings pom, List<String> switches) {
        List<String> options = new ArrayList<>();
        options.add("--config");
        options.add(model.config().toString());
        folders.settings().ifPresent(settings -> {
            options.add("--settings");
            options.add(settings.toString());
        });
        options.add("--base");
        options.add(folders.base().toString());
        options.add("--output");
        options.add(folders.output().toString());
        pom.values().forEach((key, value) -> {
            options.add("--pom");
            options.add(key + "=" + value);
        });
        options.addAll(switches);
        return new EngineCall(command, options);
    }

    /**
     * The same call, which ends when this process does.
     *
     * @param bar whether it shows a bar, or lines
     */
    EngineCall attached(boolean bar) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--progress", bar ? "bar" : "plain"));
        all.addAll(List.of("--parent", Long.toString(ProcessHandle.current().pid())));
        return new EngineCall(command, all);
    }

    /** The arguments of the main class. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(command);
        arguments.addAll(options);
        return arguments;
    }
}
