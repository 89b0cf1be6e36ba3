package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM to fork.
 *
 * @param java the launcher
 * @param arguments of the launcher, the main class and its own arguments among them
 * @param environment added to this process's environment
 * @param directory the fork's working directory
 */
record ForkCommand(Path java, List<String> arguments, Map<String, String> environment, Path directory) {

    ForkCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /**
     * Calls the engine with the {@code java} that runs Maven.
     *
     * @param directory to call it from
     */
    static ForkCommand of(JvmOptions jvm, EngineCall call, Path directory) {
        List<String> arguments = new ArrayList<>(jvm.arguments());
        arguments.add(EngineCall.MAIN_CLASS);
        arguments.addAll(call.arguments());
        return new ForkCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"), arguments, jvm.environment(), directory);
    }
}
