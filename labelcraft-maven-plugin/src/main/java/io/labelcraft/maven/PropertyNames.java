package io.labelcraft.maven;

import java.util.Set;

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
    static final String VALIDATE_DATA = PREFIX + "validate.data";
    static final String LABEL_TO = PREFIX + "label.to";
    static final String EXPORT_FORMAT = PREFIX + "export.format";
    static final String EXPORT_TO = PREFIX + "export.to";
    static final String RECOMMEND_USERS = PREFIX + "recommend.users";
    static final String RECOMMEND_K = PREFIX + "recommend.k";
    static final String REPORT_OPEN = PREFIX + "report.open";
    static final String SCHEDULE_ONCE = PREFIX + "schedule.once";
    static final String RUNS_ID = PREFIX + "runs.id";
    static final String RUNS_COUNT = PREFIX + "runs.count";
    static final String VERSIONS_VERIFY = PREFIX + "versions.verify";
    static final String PUBLISH_VERSION = PREFIX + "publish.version";
    static final String INIT_FOLDER = PREFIX + "init.folder";
    static final String INIT_PACKAGE = PREFIX + "init.package";

    /** The setting that {@link #DATA} is short for. */
    static final String DATA_PATH = PREFIX + "data.path";

    /** All that say how a goal is run. Other properties of the prefix are settings of the model. */
    static final Set<String> OF_GOALS = Set.of(
            DATA,
            FORCE,
            RESUME,
            MODEL,
            SKIP,
            BACKEND,
            HEAP,
            OFF_HEAP,
            THREADS,
            JVM_ARGUMENTS,
            VALIDATE_DATA,
            LABEL_TO,
            EXPORT_FORMAT,
            EXPORT_TO,
            RECOMMEND_USERS,
            RECOMMEND_K,
            REPORT_OPEN,
            SCHEDULE_ONCE,
            RUNS_ID,
            RUNS_COUNT,
            VERSIONS_VERIFY,
            PUBLISH_VERSION,
            INIT_FOLDER,
            INIT_PACKAGE);

    private PropertyNames() {}
}
