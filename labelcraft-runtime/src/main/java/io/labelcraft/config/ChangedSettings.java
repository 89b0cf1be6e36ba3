package io.labelcraft.config;

import java.util.Map;

/** The settings of a model as they would be with some of them changed. */
@FunctionalInterface
public interface ChangedSettings {

    /**
     * All settings with some changed.
     *
     * @param changes by key, e.g. {@code labelcraft.training.balancing.tau}; they win over every file and property
     * @throws io.labelcraft.UserException if they may not be so
     */
    ModelSpec with(Map<String, String> changes);
}
