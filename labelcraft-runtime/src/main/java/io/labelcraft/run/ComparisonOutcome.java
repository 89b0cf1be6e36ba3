package io.labelcraft.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a comparison has come to.
 *
 * @param name of the comparison, e.g. {@code evaluation}
 * @param folder that holds {@code <name>.json} and {@code report.html}
 * @param result empty if nothing had changed, so that the files of the last one stand
 */
public record ComparisonOutcome<T>(String name, Path folder, Optional<T> result) {}
