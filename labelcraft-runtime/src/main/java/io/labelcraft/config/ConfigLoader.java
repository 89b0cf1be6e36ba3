package io.labelcraft.config;

import com.google.common.collect.Range;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings of a model from their layers, the highest first: system properties {@code labelcraft.*}, the POM, the
 * user's file, the generated config, the settings of the recipe, and {@code reference.conf}, which alone holds defaults.
 */
public final class ConfigLoader {

    private static final Type<String> MODEL_NAME = Type.text(
            "a name of letters, digits, '.', '_' and '-' that starts with a letter or digit",
            text -> text.matches("[\\p{Alnum}][\\p{Alnum}._-]*"));

    private ConfigLoader() {}

    /**
     * Loads the settings of one model. References in the files are resolved in the files and in the environment. Of
     * the properties, those without the prefix {@code labelcraft.} and those of {@link RunProperty} are passed over, save
     * that {@code labelcraft.data} stands for {@code labelcraft.data.path}.
     *
     * @param recommenders the names that {@code recommender.name} may have
     * @throws io.labelcraft.UserException with a line for each fault: a file that is missing, that cannot be read or parsed
     *     or that is of another schema, an unknown key (with the nearest known one), a missing value, one of the wrong
     *     type or out of range; each with file and line
     */
    public static ModelSpec load(SettingSources sources, Collection<String> recommenders) {
        Reading reading = read(sources, recommenders);
        reading.settings().faults().throwIfAny();
        return reading.spec();
    }

    /** The same for settings of which none stands in a POM. */
    public static ModelSpec load(
            Path generated,
            Optional<Path> userSettings,
            Map<String, String> properties,
            Collection<String> recommenders) {
        return load(new SettingSources(Path.of(""), generated, userSettings, Map.of(), properties), recommenders);
    }

    /**
     * Every setting that has a value, sorted by key, and where it comes from.
     *
     * @throws io.labelcraft.UserException as {@link #load} does
     */
    public static List<EffectiveSetting> describe(SettingSources sources, Collection<String> recommenders) {
        Reading reading = read(sources, recommenders);
        reading.settings().faults().throwIfAny();
        return reading.settings().describe(sources.base());
    }

    /**
     * Reads the settings for someone who wants to hear of faults without giving up at the first faulty section.
     *
     * @throws io.labelcraft.UserException if a file is missing, cannot be read or parsed, or is of another schema
     */
    public static ExaminedSettings examine(SettingSources sources, Collection<String> recommenders) {
        Reading reading = read(sources, recommenders);
        Faults faults = reading.settings().faults();
        return new ExaminedSettings(
                reading.spec(),
                faults.lines(),
                reading.settings().doubts().lines(),
                !faults.concern("labelcraft.log", "labelcraft.data", "labelcraft.split"));
    }

    private record Reading(Settings settings, ModelSpec spec) {}

    private static Reading read(SettingSources sources, Collection<String> recommenders) {
        Faults faults = new Faults();
        PropertyLayers properties = PropertyLayers.of(sources, faults);
        Settings settings = new Settings(FileLayers.read(sources, properties, faults), properties, faults);
        ModelSpec spec = read(settings, recommenders);
        settings.refuseUnknown();
        return new Reading(settings, spec);
    }

    private static ModelSpec read(Settings settings, Collection<String> recommenders) {
        Section root = settings.root();
        root.get("schema", Type.wholeNumber(Range.singleton(settings.files().schema())));
        LogSpec log = LogReader.read(root.section("log"));
        List<ObjectiveSpec> objectives = new ObjectivesReader(log).read(root.section("objectives"));
        ModelSpec spec = new ModelSpec(
                root.get("model", MODEL_NAME),
                root.get("source", Type.nonEmptyText()),
                root.get("recipe", Type.oneOf(ModelSpec.Recipe.class)),
                root.get("seed", Type.wholeNumber()),
                log,
                objectives,
                RunReader.data(root.section("data")),
                RunReader.split(root.section("split")),
                RunReader.history(root.section("history")),
                RunReader.scaling(root.section("scaling")),
                LearningReader.labeling(root.section("labeling"), log),
                LearningReader.recommender(root.section("recommender"), recommenders),
                LearningReader.training(root.section("training")),
                RunReader.evaluation(root.section("evaluation")),
                RunReader.mahout(root.section("mahout")),
                RunReader.schedule(root.section("schedule")),
                settings.effective());
        new OutputCheck(spec).refuse(root);
        return spec;
    }
}
