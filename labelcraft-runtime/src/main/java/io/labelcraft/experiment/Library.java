package io.labelcraft.experiment;

/** Whose recommender it is. */
public enum Library {
    LABELCRAFT("LabelCraft"),
    MAHOUT("Mahout");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    /** As it is written. */
    public String title() {
        return title;
    }
}
