package io.labelcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderRunLedgerTest extends RunLedgerContract {

    @Override
    RunLedger ledger() {
        return RunLedger.open(folder.resolve("runs"));
    }

    @Test
    void whatAKilledWriterLeftIsClearedByTheNextPruning() throws IOException {
        ledger().record(finished(run(0)));
        Files.writeString(folder.resolve("runs/.torn.json.1.tmp"), "{");

        ledger().prune(2);

        assertThat(folder.resolve("runs/.torn.json.1.tmp")).doesNotExist();
    }

    @Test
    void aDamagedRecordIsNamed() throws IOException {
        RunRecord run = finished(run(0));
        ledger().record(run);
        Files.writeString(folder.resolve("runs").resolve(run.id() + ".json"), "{");

        assertThatThrownBy(() -> ledger().newest(1))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(run.id());
    }

    @Test
    void aRecordUnderAnothersNameIsNotFollowed() throws IOException {
        RunRecord run = run(0);
        ledger().record(run);
        Path file = folder.resolve("runs").resolve(run.id() + ".json");
        Files.writeString(file, Files.readString(file).replace(run.id(), "../escaped"));

        assertThatThrownBy(() -> ledger().begin(run(1)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is that of another run, '../escaped'");
        assertThat(folder.resolve("escaped.json")).doesNotExist();
        assertThat(ledger().find("../runs/" + run.id())).isEmpty();
    }
}
