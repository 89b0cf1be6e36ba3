package io.labelcraft.cli;

import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.EffectiveSetting;
import io.labelcraft.config.ExaminedSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RunProperty;
import io.labelcraft.config.SettingSources;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.run.RunRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What every command that runs a model is told. Settings come as system properties {@code labelcraft.*} beside it. */
final class RunOptions {

    private static final Logger LOG = LoggerFactory.getLogger("io.labelcraft");

    /** What says how to run once, and not what comes of it. */
    private static final Set<String> NOT_AGAIN = Set.of(RunProperty.FORCE.key(), RunProperty.RESUME.key());

    @Option(
            names = "--config",
            required = true,
            paramLabel = "<file>",
            description = "The generated config, META-INF/labelcraft/<model>.conf.")
    private Path config;

    @Option(names = "--settings", paramLabel = "<file>", description = "Your settings, labelcraft.conf.")
    private Path settings;

    @Option(
            names = "--pom",
            paramLabel = "<key>=<value>",
            description = "A setting of the project's POM, which wins over your file; may be repeated.")
    private Map<String, String> pom = new LinkedHashMap<>();

    @Option(
            names = "--base",
            defaultValue = "",
            paramLabel = "<folder>",
            description = "The folder that paths in the settings are relative to. Default: the present one.")
    private Path base;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "<folder>",
            description = "Where the results go, into one folder for each model.")
    private Path output;

    @Option(
            names = "--progress",
            paramLabel = "bar|plain",
            description =
                    "One bar that is redrawn, or a line for each ten percent. Default: a bar on a terminal that can"
                            + " redraw it, unless the environment variable CI is set.")
    private ProgressMode progress;

    @Option(names = "--parent", paramLabel = "<pid>", description = "Ends at once when that process ends.")
    private Long parent;

    Path output() {
        return output;
    }

    Path base() {
        return base;
    }

    ProgressMode progress() {
        return progress == null ? ProgressMode.ofThisProcess() : progress;
    }

    /** The process without which this one is not to go on. */
    Optional<Long> parent() {
        return Optional.ofNullable(parent);
    }

    /** The command that would do the same again, as it is typed into a shell in the project's folder. */
    String again(String goal) {
        return properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith("labelcraft."))
                .filter(property -> !NOT_AGAIN.contains(property.getKey()))
                .map(property -> " -D" + property.getKey() + "=" + StringEscapeUtils.escapeXSI(property.getValue()))
                .collect(Collectors.joining("", "mvn labelcraft:" + goal, ""));
    }

    private static SortedMap<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty, (first, second) -> second, TreeMap::new));
    }

    RunRequest request(boolean force, boolean resume) {
        ModelSpec spec = with(Map.of());
        LOG.debug("Effective settings:{}{}", System.lineSeparator(), spec.effective());
        return new RunRequest(spec, base, output, force, resume);
    }

    /** The published labels of the model. */
    LabelRepository repository() {
        ModelSpec spec = with(Map.of());
        return LabelRepository.of(spec.schedule(), spec.model(), base, Clock.systemUTC());
    }

    /** The settings with some of them changed, as {@link ChangedSettings} asks for. */
    ModelSpec with(Map<String, String> changes) {
        return ConfigLoader.load(sources(changes), Recommenders.names());
    }

    /** Every setting with its origin. */
    List<EffectiveSetting> describe() {
        return ConfigLoader.describe(sources(Map.of()), Recommenders.names());
    }

    /** The settings whatever is wrong with them. */
    ExaminedSettings examine() {
        return ConfigLoader.examine(sources(Map.of()), Recommenders.names());
    }

    private SettingSources sources(Map<String, String> changes) {
        SortedMap<String, String> properties = properties();
        properties.putAll(changes);
        return new SettingSources(base, config, Optional.ofNullable(settings), pom, properties);
    }
}
