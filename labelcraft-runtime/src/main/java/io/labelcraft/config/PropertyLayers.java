package io.labelcraft.config;

import com.typesafe.config.ConfigValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The layers above all files: the system properties, and below them the POM. */
record PropertyLayers(PropertyLayer system, PropertyLayer pom) {

    static PropertyLayers of(SettingSources sources, Faults faults) {
        return new PropertyLayers(
                PropertyLayer.ofSystem(sources.properties(), faults), PropertyLayer.ofPom(sources.pom(), faults));
    }

    /** The value of the highest layer that has one; a value below it is used too, though it does not count. */
    Optional<ConfigValue> use(String path) {
        Optional<ConfigValue> lower = pom.use(path);
        return system.use(path).or(() -> lower);
    }

    void refuseUnused(KnownKeys known, Faults faults) {
        Stream.of(system, pom).forEach(layer -> layer.refuseUnused(known, faults));
    }
}
