package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedInterestTest {

    private final FeedbackTable table = SmallLog.table(3, 5, 2, 1);

    @TempDir
    private Path folder;

    @Test
    void isJoinedByTheNumberOfTheLogsRow() throws IOException {
        double[] interest = read("interest,log_row,remark\n0.25,2,a\n0.5,1,b\n9,1000,not accepted\n");

        assertThat(interest).hasSize(table.rows()).startsWith(0.5, 0.25).endsWith(Double.NaN);
    }

    @Test
    void saysWhichColumnsItLacks() {
        assertThatThrownBy(() -> read("user,video,interest\n1,2,0.5\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("expected the columns log_row and interest, found [user, video, interest]");
    }

    @Test
    void saysAtWhichLineSomethingIsNoNumber() {
        assertThatThrownBy(() -> read("log_row,interest\n1,0.5\n2,much\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("found '2' and 'much' at line 3");
    }

    @Test
    void aLineWithTooManyCellsIsRefused() {
        assertThatThrownBy(() -> read("log_row,interest\n1,0.5\n2,0.5,0.7\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void aFileOfAnotherLogIsRefused() {
        assertThatThrownBy(() -> read("log_row,interest\n5000,0.5\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("none of its rows is a row of the log");
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsRefused() throws IOException {
        assertThatThrownBy(() -> PlantedInterest.read(folder.resolve("none.csv"), table))
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll("none.csv", "labelcraft.evaluation.interest");
        Path file = Files.write(
                folder.resolve("latin.csv"), "log_row,interest\n1,\u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PlantedInterest.read(file, table))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it is not UTF-8 text");
    }

    private double[] read(String text) throws IOException {
        return PlantedInterest.read(Files.writeString(folder.resolve("interest.csv"), text), table);
    }
}
