package io.labelcraft.maven;

/** The user properties of the goals, as they stand on Maven's command line. */
final class PropertyNames {

    static final String PREFIX = "labelcraft.";

    static final String DATA = PREFIX + "data";
    static final String FORCE = PREFIX + "force";
    static final String RESUME = PREFIX + "resume";
    static final String MODEL = PREFIX + "model";
    static final String SKIP = PREFIX + "skip";
    static final String BACKEND = PREFIX + "backend";
    static final String HEAP = PREFIX + "heap";
    static final String OFF_HEAP = PREFIX + "off-heap";
    static final String THREADS = PREFIX + "threads";
    static final String JVM_ARGUMENTS = PREFIX + "jvm-arguments";
    static final String SCHEDULE_ONCE = PREFIX + "schedule.once";

    /** The setting that {@link #DATA} is short for. */
    static final String DATA_PATH = PREFIX + "data.path";

    private PropertyNames() {}
}
