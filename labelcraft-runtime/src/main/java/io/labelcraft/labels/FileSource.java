package io.labelcraft.labels;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of one version are read from. */
@FunctionalInterface
interface FileSource {

    /** @param name one of the version's files */
    InputStream open(String name) throws IOException;
}
