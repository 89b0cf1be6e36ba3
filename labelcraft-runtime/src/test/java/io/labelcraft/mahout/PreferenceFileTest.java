package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceFileTest {

    @TempDir
    private Path folder;

    private static LabelDataModel withTexts() {
        return LabelDataModel.of(
                new LabelRows.Builder()
                        .add("anna, \"a\"", "film", 1, 0.25)
                        .add("bert", "f\u00fcr dich", 2, 1e-5)
                        .table(false),
                Combine.MEAN);
    }

    @Test
    void integerIdsAreWrittenAsTheyAre() throws IOException, TasteException {
        LabelDataModel labels = LabelDataModel.of(
                new LabelRows.Builder()
                        .add("-5", "9007199254740993", 1, 0.25)
                        .add("7", "3", 2, 1e-5)
                        .add("7", "3", 3, 3e-5)
                        .table(true),
                Combine.MEAN);
        Path file = folder.resolve("preferences.csv");
        assertThat(PreferenceFile.write(labels, file)).containsExactly(file);
        assertThat(file).content().isEqualTo("-5,9007199254740993,0.25\n7,3,2.0E-5\n");
        DataModel read = new FileDataModel(file.toFile());
        assertThat(read.getPreferenceValue(-5, 9007199254740993L)).isEqualTo(0.25f);
        assertThat(read.getPreferenceValue(7, 3)).isEqualTo(2e-5f);
    }

    @Test
    void otherIdsAreTranslatedByFilesBeside() throws IOException, TasteException {
        Path file = folder.resolve("preferences.csv");
        assertThat(PreferenceFile.write(withTexts(), file))
                .containsExactly(file, folder.resolve("users.csv"), folder.resolve("items.csv"));
        assertThat(folder.resolve("users.csv"))
                .content()
                .isEqualTo("mahout_user,user\n0,\"anna, \"\"a\"\"\"\n1,bert\n");
        assertThat(folder.resolve("items.csv")).content().isEqualTo("mahout_item,item\n0,film\n1,f\u00fcr dich\n");
        DataModel read = new FileDataModel(file.toFile());
        assertThat(read.getNumUsers()).isEqualTo(2);
        assertThat(read.getPreferenceValue(0, 0)).isEqualTo(0.25f);
        assertThat(read.getPreferenceValue(1, 1)).isEqualTo(1e-5f);
    }

    @Test
    void anEarlierExportIsReplaced() {
        Path file = folder.resolve("preferences.csv");
        PreferenceFile.write(withTexts(), file);
        assertThat(PreferenceFile.write(withTexts(), file)).hasSize(3);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aFileThatIsNoneOfIdsIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("items.csv"), "item,price\n1,9\n");
        assertThatThrownBy(() -> PreferenceFile.write(withTexts(), folder.resolve("preferences.csv")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(folder.resolve("items.csv").toString())
                .hasMessageContaining("Export to another folder");
        assertThat(folder.resolve("items.csv")).content().isEqualTo("item,price\n1,9\n");
        assertThat(folder).isDirectoryNotContaining("glob:**{users,preferences}.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.csv", "item.csv", "u"})
    void aNameThatMahoutWouldMixUpWithTheIdsIsRefused(String name) {
        assertThatThrownBy(() -> PreferenceFile.write(withTexts(), folder.resolve(name)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("such as preferences.csv");
    }
}
