package io.labelcraft.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data that no checkout holds.
 *
 * @param folder below {@code data} in the folder of the property {@code test.shared}
 */
record SharedData(String folder) {

    Path path() {
        return OuterBuild.shared().resolve("data").resolve(folder);
    }

    boolean isPresent() {
        return Files.isDirectory(path());
    }

    /** Skips the test, with a message, where the data is absent. */
    void assumePresent() {
        assumeTrue(isPresent(), absence());
    }

    String absence() {
        return path() + " does not exist. Give the folder that holds data/" + folder + " with -Dtest.shared=<folder>.";
    }
}
