package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;

class FolderLabelRepositoryTest extends LabelRepositoryContract {

    @Override
    RepositoryPlace place() {
        return RepositoryPlace.inFolder(folder.resolve("repository"));
    }

    @Override
    void damage(LabelVersion version) throws IOException {
        Files.writeString(version.folder().resolve("labels.csv"), "user,item,time,log_row,label\n");
    }

    @Test
    void readingMakesNoFolder() {
        assertThat(repository.published()).isEmpty();
        assertThat(place.folder()).doesNotExist();
    }

    @Test
    void aFileIsNoRepository() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> LabelRepository.open(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("The label repository " + file + " is a file, expected a folder");
    }

    @Test
    void theChecksumsAreThoseThatSha256sumReads() throws Exception {
        LabelVersion version = repository.publish(run(1));
        Process sha256sum = new ProcessBuilder("sha256sum", "--strict", "-c", "SHA256SUMS")
                .directory(version.folder().toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(sha256sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("labels.csv: OK\nmanifest.json: OK\n");
        assertThat(sha256sum.waitFor()).isZero();
    }

    @Test
    void thePointerNamesTheCurrentVersionAndThoseBeforeIt() throws IOException {
        List<LabelVersion> nights = publish(3);
        assertThat(place.folder().resolve("current"))
                .hasContent(nights.get(2).id() + "\n" + nights.get(1).id() + "\n"
                        + nights.get(0).id() + "\n");
        repository.rollback();
        assertThat(place.folder().resolve("current"))
                .hasContent(nights.get(1).id() + "\n" + nights.get(0).id() + "\n");
    }

    @Test
    void aPointerOfOneLineIsReadToo() throws IOException {
        LabelVersion first = publish(2).get(0);
        Files.writeString(place.folder().resolve("current"), first.id());
        assertThat(repository.current()).isEqualTo(first);
        assertThat(repository.formerlyCurrent()).isEmpty();
    }

    @Test
    void aPointerThatNamesNoVersionIsToBeMended() throws IOException {
        repository.publish(run(1));
        Files.writeString(place.folder().resolve("current"), "../../run1\n");
        assertThatThrownBy(repository::current)
                .isInstanceOf(UserException.class)
                .hasMessage("The file " + place.folder().resolve("current")
                        + " names the label version '../../run1', and no"
                        + " version is called so. Delete the file, then make a version current again with"
                        + " labelcraft:publish.");
    }

    @Test
    void aCurrentVersionThatIsLostIsNamedAndReplacedByThePublicationOfTheRun() throws IOException {
        LabelVersion lost = repository.publish(run(1));
        PathUtils.deleteDirectory(lost.folder());
        assertThatThrownBy(repository::current)
                .isInstanceOf(UserException.class)
                .hasMessageContaining(
                        "The label version " + lost.id() + " is to be in " + place.folder() + " and is not");
        repository.publish(run(1));
        assertThat(PublishedRun.numberOf(repository.current())).isEqualTo(1);
    }

    @Test
    void whatKilledPublishersHaveLeftIsClearedByTheNext() throws IOException {
        LabelVersion good = repository.publish(run(1));
        Path incoming =
                Files.createDirectories(place.folder().resolve("incoming").resolve("half"));
        Path leaving = Files.createDirectories(place.folder().resolve("leaving").resolve("half"));
        Files.writeString(incoming.resolve("labels.csv"), "user,it");
        Files.writeString(leaving.resolve("manifest.json"), "1");
        Files.writeString(place.folder().resolve("current.tmp"), "2026");
        assertThat(repository.versions()).containsExactly(good);
        assertThat(repository.current()).isEqualTo(good);

        LabelVersion next = repository.publish(run(2));
        assertThat(repository.current()).isEqualTo(next);
        assertThat(incoming).doesNotExist();
        assertThat(leaving).doesNotExist();
        assertThat(place.folder().resolve("current.tmp")).doesNotExist();
    }

    @Test
    void aPointerThatWouldLeadElsewhereIsRefused() throws IOException {
        repository.publish(run(1));
        Files.writeString(place.folder().resolve("current"), "../../elsewhere\n");
        assertThatThrownBy(repository::current)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("names the label version '../../elsewhere', and no version is called so");
    }

    @Test
    void damageIsFoundFileByFile() throws IOException {
        List<LabelVersion> nights = publish(4);
        Files.writeString(nights.get(0).folder().resolve("labels.csv"), "user,item,time,log_row,label\n");
        Files.delete(nights.get(1).folder().resolve("manifest.json"));
        Files.delete(nights.get(2).folder().resolve("SHA256SUMS"));
        Path sums = nights.get(3).folder().resolve("SHA256SUMS");
        Files.writeString(sums, Files.readString(sums).replaceFirst("^[0-9a-f]{8}", "00000000"));

        assertThat(repository.verify())
                .containsExactly(
                        new DamagedFile(nights.get(0).id(), "labels.csv", "is not what was stored"),
                        new DamagedFile(nights.get(1).id(), "manifest.json", "is missing"),
                        new DamagedFile(nights.get(2).id(), "SHA256SUMS", "is missing"),
                        new DamagedFile(nights.get(3).id(), "SHA256SUMS", "is not what the version's id was made of"));
        assertThat(repository.verify(nights.get(1).id())).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectory(place.folder());
        Files.writeString(place.folder().resolve("versions"), "in the way");
        Path run = run(1);
        assertThatThrownBy(() -> repository.publish(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(place.folder().toString());
    }

    @Test
    void aFileWhoseNameWouldBreakALineIsRefused() throws IOException {
        Path run = run(1);
        Files.writeString(run.resolve("two\nlines"), "");
        assertThatThrownBy(() -> repository.publish(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a file whose name has a line break or a backslash");
    }
}
