package io.labelcraft.config;

import java.util.Arrays;
import java.util.List;

/**
 * System properties that say how one run is made, not what it learns. They share the prefix {@code labelcraft.} with the
 * settings, and the Maven plugin reads the same names.
 */
public enum RunProperty {
    /** Short for {@code labelcraft.data.path}: the feedback log, relative to the project. */
    DATA("data"),
    /** Trains even if nothing has changed. */
    FORCE("force"),
    /** Goes on from the last epoch of a run that was interrupted, if its settings, log, backend and threads are still the same. */
    RESUME("resume"),
    /** The one model to work on, where a project has several. */
    MODEL("model"),
    /** Does nothing. */
    SKIP("skip"),
    /** {@code cpu} or {@code cuda}: which ND4J backend the run gets. */
    BACKEND("backend"),
    /** Largest Java heap of the run, e.g. {@code 2g}. */
    HEAP("heap"),
    /** Largest off-heap memory of the run, e.g. {@code 4g}. */
    OFF_HEAP("off-heap"),
    /** Threads of the tensor library; another number is another run. */
    THREADS("threads"),
    /** Further arguments of the run's JVM. */
    JVM_ARGUMENTS("jvm-arguments"),
    /** Whether validation looks at the log, too. */
    VALIDATE_DATA("validate.data"),
    /** The file that newly labelled rows go to. */
    LABEL_TO("label.to"),
    /** What form exported labels have: {@code csv}, {@code parquet} or {@code mahout}. */
    EXPORT_FORMAT("export.format"),
    /** The file that exported labels go to. */
    EXPORT_TO("export.to"),
    /** Whom to recommend to: ids parted by commas. */
    RECOMMEND_USERS("recommend.users"),
    /** How many items to recommend. */
    RECOMMEND_K("recommend.k"),
    /** Opens the newest report in a browser. */
    REPORT_OPEN("report.open"),
    /** Fires the scheduled job once and exits with its outcome. */
    SCHEDULE_ONCE("schedule.once"),
    /** The run of the nightly job to tell in full. */
    RUNS_ID("runs.id"),
    /** How many runs of the nightly job to list. */
    RUNS_COUNT("runs.count"),
    /** Whether label versions are compared with their checksums. */
    VERSIONS_VERIFY("versions.verify"),
    /** The stored version that is made current, instead of a run. */
    PUBLISH_VERSION("publish.version"),
    /** The folder of a new project. */
    INIT_FOLDER("init.folder"),
    /** The Java package of a new project. */
    INIT_PACKAGE("init.package");

    private final String path;

    RunProperty(String path) {
        this.path = path;
    }

    /** The whole name, e.g. {@code labelcraft.force}. */
    public String key() {
        return "labelcraft." + path;
    }

    /** All names. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(RunProperty::key).toList();
    }
}
