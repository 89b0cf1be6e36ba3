package io.labelcraft.choice;

import io.labelcraft.config.ModelSpec;
import java.util.Map;

/**
 * What a method is trained with.
 *
 * @param trials variants that were tried, at least 1
 */
public record Choice(Variant variant, int trials) {

    /** The settings as they stand. */
    public static Choice none(ModelSpec spec) {
        return new Choice(new Variant(spec, "", Map.of()), 1);
    }
}
