package io.labelcraft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("LABELCRAFT_DATABASE_PASSWORD", "of the environment");

    @TempDir
    private Path base;

    private static ScheduleSpec.Database spec(String url, String passwordFile) {
        return new ScheduleSpec.Database(
                Optional.of(url),
                Optional.of("labels"),
                Optional.of(passwordFile).filter(name -> !name.isEmpty()),
                Duration.ofMinutes(1));
    }

    private PGSimpleDataSource postgres(String passwordFile) {
        return (PGSimpleDataSource)
                Database.of(spec("jdbc:postgresql://db.example/labels", passwordFile), base, ENVIRONMENT)
                        .orElseThrow();
    }

    @Test
    void withoutAUrlThereIsNone() {
        assertThat(Database.of(
                        new ScheduleSpec.Database(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO),
                        base,
                        ENVIRONMENT))
                .isEmpty();
    }

    @Test
    void thePasswordIsTheFirstLineOfItsFile() throws IOException {
        Files.writeString(base.resolve("password"), "of the file\nand a remark\n");
        assertThat(postgres("password").getPassword()).isEqualTo("of the file");
    }

    @Test
    void withoutAFileThePasswordIsThatOfTheEnvironment() {
        assertThat(postgres("").getPassword()).isEqualTo("of the environment");
        assertThat(postgres("").getUser()).isEqualTo("labels");
        assertThat(postgres("").getServerNames()).containsExactly("db.example");
    }

    @Test
    void aPasswordFileThatIsMissingOrEmptyIsNamed() throws IOException {
        Files.createFile(base.resolve("empty"));
        assertThatThrownBy(() -> postgres("missing"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot read the file " + base.resolve("missing"));
        assertThatThrownBy(() -> postgres("empty"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("expected the password on its first line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1/labels?user=u&password=s3cret",
                "jdbc:h2:./labels;PASSWORD=s3cret",
                "jdbc:postgresql://u:s3cret@127.0.0.1/labels"
            })
    void aUrlThatHoldsAPasswordIsRefusedAndNotRepeated(String url) {
        assertThatThrownBy(() -> Database.of(spec(url, ""), base, ENVIRONMENT))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("labelcraft.schedule.database.url holds a password")
                .hasMessageContaining("LABELCRAFT_DATABASE_PASSWORD")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://127.0.0.1/labels",
                "postgresql://127.0.0.1/labels",
                "jdbc:postgresql://127.0.0.1:port/labels"
            })
    void aUrlOfAnotherKindIsAnsweredWithAnExample(String url) {
        assertThatThrownBy(() -> Database.of(spec(url, ""), base, ENVIRONMENT))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("\"" + url + "\"")
                .hasMessageContaining("jdbc:postgresql://127.0.0.1/labels");
    }

    @Test
    void aServerThatIsDownMayComeBack() {
        PGSimpleDataSource down = postgres("");
        down.setServerNames(new String[] {"127.0.0.1"});
        down.setPortNumbers(new int[] {1});
        assertThatThrownBy(() -> Transaction.run(down, transaction -> transaction.update("SELECT 1")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Connection to 127.0.0.1:1 refused")
                .hasMessageNotContaining("of the environment")
                .matches(Database::mayPass);
    }

    @Test
    void aMistakeStaysOne() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:");
        assertThatThrownBy(() -> Transaction.run(memory, transaction -> transaction.update("SELEKT 1")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("The database cannot do what it is asked: Syntax error")
                .hasMessageContaining("Nothing was changed")
                .matches(failure -> !Database.mayPass(failure));
        assertThat(Database.mayPass(new SocketException("no database"))).isFalse();
    }

    @Test
    void whatAnotherHasMadeMeanwhileIsToldFromOtherFailures() {
        assertThat(Database.madeByAnother(new IllegalStateException(new SQLException("twice", "23505"))))
                .isTrue();
        assertThat(Database.madeByAnother(new SQLException("no such table", "42P01")))
                .isFalse();
        assertThat(Database.madeByAnother(new SQLException("without a state"))).isFalse();
    }
}
