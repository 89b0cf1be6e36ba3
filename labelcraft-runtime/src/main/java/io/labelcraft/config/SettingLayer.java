package io.labelcraft.config;

/** The layers of settings, the highest first. */
public enum SettingLayer {
    /** System properties. */
    COMMAND_LINE,
    /** The project's POM. */
    POM,
    /** The user's {@code labelcraft.conf}. */
    USER_FILE,
    /** What the annotation processor wrote. */
    GENERATED,
    /** What the recipe puts above the defaults. */
    RECIPE,
    /** {@code reference.conf}. */
    DEFAULT
}
