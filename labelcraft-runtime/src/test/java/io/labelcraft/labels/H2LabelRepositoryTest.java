package io.labelcraft.labels;

import java.io.IOException;
import java.nio.file.Files;

class H2LabelRepositoryTest extends DatabaseLabelRepositoryContract {

    @Override
    RepositoryPlace place() throws IOException {
        Files.writeString(folder.resolve("password"), "a secret");
        return new RepositoryPlace(
                folder.resolve("cache"), "jdbc:h2:" + folder.resolve("database") + ";MAX_COMPACT_TIME=0", "labels");
    }
}
