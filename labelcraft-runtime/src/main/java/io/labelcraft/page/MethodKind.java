package io.labelcraft.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of ranking a method is. */
public enum MethodKind {
    @JsonProperty("learned")
    LEARNED("Learned label"),
    @JsonProperty("fixed")
    FIXED("Fixed labels"),
    @JsonProperty("control")
    CONTROL("Controls");

    private final String title;

    MethodKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
