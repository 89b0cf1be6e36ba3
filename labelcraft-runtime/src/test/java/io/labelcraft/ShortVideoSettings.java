package io.labelcraft;

import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.recommender.Recommenders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings for {@link ShortVideoLog} as a user has them: a generated config and a file {@code labelcraft.conf} in a folder. */
public final class ShortVideoSettings implements ChangedSettings {

    private final Path folder;

    /** @param more lines of {@code labelcraft.conf} */
    public ShortVideoSettings(Path folder, String... more) {
        this.folder = folder;
        ShortVideoLog.writeSettings(file(), more);
    }

    private Path file() {
        return folder.resolve("labelcraft.conf");
    }

    /** The settings as the files have them. */
    public ModelSpec spec() {
        return with(Map.of());
    }

    /** Changes as system properties. */
    @Override
    public ModelSpec with(Map<String, String> changes) {
        return ConfigLoader.load(ShortVideoLog.config(), Optional.of(file()), changes, Recommenders.names());
    }

    /** The log, written and read. */
    public FeedbackTable log() {
        ShortVideoLog.write(folder.resolve("feedback.csv"));
        return FeedbackReader.read(spec(), folder);
    }
}
