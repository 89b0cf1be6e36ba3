package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder whose owner may not write to it; root may all the same, and has {@link MountedDiskTest}. */
class ReadOnlyFolderTest {

    @TempDir
    private Path base;

    private static void permit(Path folder, String permissions) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(folder)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path each : folders) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(permissions));
        }
    }

    @Test
    void aRepositoryThatCanOnlyBeReadFailsTheNightAndStaysAsItIs() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write to every folder");
        Path versions = base.resolve("versions");
        LabelRepository repository = LabelRepository.open(versions, Nights.CLOCK);
        RunLedger ledger = RunLedger.open(base.resolve("runs"));
        Nights nights = new Nights(base, base.resolve("target"), repository, ledger);
        nights.run();
        LabelVersion yesterday = repository.current();
        nights.aDayLater();
        permit(versions, "r-xr-xr-x");
        try {
            RunRecord run = nights.run();

            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.reasons()).singleElement().asString().contains("can be written");
            assertThat(ledger.find(run.id())).contains(run);
            assertThat(repository.current()).isEqualTo(yesterday);
            assertThat(repository.verify()).isEmpty();
        } finally {
            permit(versions, "rwxr-xr-x");
        }
        assertThat(nights.run().state()).isEqualTo(RunState.PUBLISHED);
    }
}
