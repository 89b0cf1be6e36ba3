package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.database.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of a repository in a database besides. */
abstract class DatabaseLabelRepositoryContract extends LabelRepositoryContract {

    private LabelRepository elsewhere(String model, String cache) {
        return LabelRepository.open(place.source(), model, folder.resolve(cache), NIGHT);
    }

    private int update(String sql, Object... parameters) {
        return Transaction.run(place.source(), transaction -> transaction.update(sql, parameters));
    }

    @Override
    void damage(LabelVersion version) {
        update(
                "UPDATE labelcraft_version_file SET content = ? WHERE name = 'labels.csv' AND version = ?",
                new byte[] {1, 2, 3},
                version.id());
    }

    @Test
    void readingMakesNoTable() {
        assertThat(repository.published()).isEmpty();
        Transaction.run(place.source(), transaction -> assertThat(transaction.hasTable("labelcraft_version"))
                .isFalse());
    }

    @Test
    void modelsLieSideBySide() throws IOException {
        LabelVersion video = repository.publish(run(1));
        try (LabelRepository songs = elsewhere("songs", "songs")) {
            assertThat(songs.published()).isEmpty();
            songs.publish(run(2));
            assertThat(PublishedRun.numberOf(songs.current())).isEqualTo(2);
        }
        assertThat(repository.current()).isEqualTo(video);
        assertThat(repository.versions()).containsExactly(video);
    }

    @Test
    void anotherMachineReadsTheSameBytes() throws IOException {
        LabelVersion version = repository.publish(run(1));
        try (LabelRepository other = elsewhere("short-video", "other")) {
            LabelVersion copy = other.current();
            assertThat(copy.id()).isEqualTo(version.id());
            assertThat(copy.folder()).isEqualTo(folder.resolve("other/versions").resolve(version.id()));
            for (String file : List.of("labels.csv", "manifest.json", "SHA256SUMS")) {
                assertThat(copy.folder().resolve(file))
                        .hasSameBinaryContentAs(version.folder().resolve(file));
            }
        }
    }

    @Test
    void aVersionThatAnotherMachineHasPrunedIsGoneHereToo() throws IOException {
        List<LabelVersion> nights = publish(3);
        try (LabelRepository other = elsewhere("short-video", "other")) {
            other.prune(1);
        }
        assertThatThrownBy(() -> repository.version(nights.get(0).id())).isInstanceOf(UserException.class);
        repository.publish(run(4));
        assertThat(nights.get(0).folder()).doesNotExist();
    }

    @Test
    void aFileNameThatWouldLeadElsewhereIsNotWritten() throws IOException {
        LabelVersion version = repository.publish(run(1));
        update("UPDATE labelcraft_version SET checksums = ?", "0".repeat(64) + "  ../../escaped\n");
        update("UPDATE labelcraft_version_file SET name = '../../escaped' WHERE name = 'labels.csv'");
        try (LabelRepository other = elsewhere("short-video", "other")) {
            assertThatThrownBy(other::current)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("its checksums cannot be read");
            assertThat(other.verify(version.id())).isNotEmpty();
        }
        assertThat(folder.resolve("escaped")).doesNotExist();
        assertThat(folder.resolve("other/escaped")).doesNotExist();
    }

    @Test
    void anIdInATableThatWouldLeadElsewhereIsRefused() throws IOException {
        repository.publish(run(1));
        update("UPDATE labelcraft_published SET version = '../../escaped'");
        try (LabelRepository other = elsewhere("short-video", "other")) {
            assertThatThrownBy(other::current)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("a table of label versions holds '../../escaped' for an id");
        }
    }

    @Test
    void aDamagedRowIsFoundAndNeverRead() throws IOException {
        LabelVersion version = repository.publish(run(1));
        damage(version);
        assertThat(repository.verify()).singleElement().satisfies(damaged -> {
            assertThat(damaged.version()).isEqualTo(version.id());
            assertThat(damaged.file()).isEqualTo("labels.csv");
            assertThat(damaged.fault()).startsWith("cannot be read");
        });
        try (LabelRepository other = elsewhere("short-video", "other")) {
            assertThatThrownBy(other::current)
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("Cannot copy the label version " + version.id())
                    .hasMessageContaining("labelcraft.versions.verify=true");
            assertThat(folder.resolve("other/versions")).doesNotExist();
        }
    }

    @Test
    void aMissingRowIsFound() throws IOException {
        repository.publish(run(1));
        update("DELETE FROM labelcraft_version_file WHERE name = 'manifest.json'");
        assertThat(repository.verify()).extracting(DamagedFile::file).containsExactly("manifest.json");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        LabelVersion version = repository.publish(run(1));
        update("UPDATE labelcraft_version SET checksums = ?", "0".repeat(64) + "  ../labels.csv\n");
        assertThat(repository.verify())
                .containsExactly(
                        new DamagedFile(version.id(), "SHA256SUMS", "is not what the version's id was made of"));
        try (LabelRepository other = elsewhere("short-video", "other")) {
            assertThatThrownBy(other::current)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("its checksums cannot be read");
        }
    }

    @Test
    void aDamagedCopyIsFetchedAgainOnceItIsFound() throws IOException {
        LabelVersion version = repository.publish(run(1));
        Path labels = version.folder().resolve("labels.csv");
        Files.writeString(labels, "damaged");
        assertThat(repository.verify()).isEmpty();
        assertThat(PublishedRun.numberOf(repository.current())).isEqualTo(1);
    }
}
