package io.labelcraft.config;

import com.typesafe.config.ConfigUtil;
import java.util.List;

/**
 * An objective of the platform, measured on top-k lists (method page, section 4).
 *
 * @param fields one feedback field or the item duration for {@code MEAN} and {@code SPREAD}; one or more feedback
 *     fields for {@code ANY}
 * @param weight preference weight, at least 0; 1 is neutral, with 0 the objective is measured and not pursued
 */
public record ObjectiveSpec(String name, Measure measure, List<String> fields, Direction direction, double weight) {

    public ObjectiveSpec {
        fields = List.copyOf(fields);
    }

    /** The key of the weight in a file or property. */
    public String weightKey() {
        return ConfigUtil.joinPath("labelcraft", "objectives", name, "weight");
    }

    /** How an objective sums up a list. */
    public enum Measure {
        MEAN,
        ANY,
        SPREAD
    }

    /** Whether more is better. */
    public enum Direction {
        MAXIMISE,
        MINIMISE
    }
}
