package io.labelcraft.run;

/** The files of a run; their names are stable. */
public enum RunFile {
    /** Every method and metric with intervals, and the search's epochs. */
    METRICS("metrics.json"),
    /** Every accepted row of the log with its label. */
    LABELS("labels.csv"),
    /** The labelling model. */
    LABELER("labeler.json"),
    /** What the labels reward: curves, groups and the closest readable rule. */
    EXPLANATION("explanation.json"),
    /** The recommender trained on the labels. */
    RECOMMENDER("recommender.bin"),
    /** What the run depended on, when it was made, and a checksum of each other file; written last. */
    MANIFEST("manifest.json");

    private final String fileName;

    RunFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
