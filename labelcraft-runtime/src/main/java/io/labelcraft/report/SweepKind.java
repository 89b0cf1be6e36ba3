package io.labelcraft.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.labelcraft.page.MethodKind;

/** What a point of a sweep was trained on. */
enum SweepKind {
    @JsonProperty("learned")
    LEARNED("learned labels", MethodKind.LEARNED),
    @JsonProperty("fusion")
    FUSION("fixed mixes", MethodKind.FIXED);

    private final String title;
    private final MethodKind look;

    SweepKind(String title, MethodKind look) {
        this.title = title;
        this.look = look;
    }

    String title() {
        return title;
    }

    /** The kind of method whose colour and shape its points have. */
    MethodKind look() {
        return look;
    }
}
