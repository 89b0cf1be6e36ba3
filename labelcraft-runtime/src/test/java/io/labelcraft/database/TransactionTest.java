package io.labelcraft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

    @TempDir
    private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void makeATable() {
        database.setURL("jdbc:h2:" + folder.resolve("database"));
        Transaction.run(
                database, transaction -> transaction.update("CREATE TABLE some_rows (number INTEGER, name TEXT)"));
    }

    private List<String> names() {
        return Transaction.run(
                database,
                transaction -> transaction.query(
                        "SELECT name FROM some_rows WHERE number > ? ORDER BY number", row -> row.getString(1), 0));
    }

    private static void insertTwo(Transaction transaction) {
        transaction.update("INSERT INTO some_rows VALUES (?, ?), (?, ?)", 2, "b", 1, "a");
    }

    @Test
    void itsEndCommits() {
        Transaction.run(database, transaction -> {
            insertTwo(transaction);
            return null;
        });
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void whateverIsThrownUndoesAllAndComesThrough() {
        assertThatThrownBy(() -> Transaction.run(database, transaction -> {
                    insertTwo(transaction);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(names()).isEmpty();
    }

    @Test
    void aTableIsKnownByItsWholeName() {
        Transaction.run(database, transaction -> {
            assertThat(transaction.hasTable("some_rows")).isTrue();
            assertThat(transaction.hasTable("some")).isFalse();
            assertThat(transaction.hasTable("somexrows")).isFalse();
            transaction.update("CREATE TABLE otherxrows (number INTEGER)");
            assertThat(transaction.hasTable("other_rows")).isFalse();
            return null;
        });
    }
}
