package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.database.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Versions as rows of a database. A change is one transaction, which holds the lock as long as it lasts. */
final class DatabaseVersions implements VersionStore {

    private final DataSource database;
    private final String model;
    private final LabelTables tables;
    private final PublisherRow publisher;
    private final VersionCache cache;

    DatabaseVersions(DataSource database, String model, Path cache) {
        this.database = database;
        this.model = model;
        this.tables = new LabelTables(database, model);
        this.publisher = new PublisherRow(database, model);
        this.cache = new VersionCache(cache);
    }

    @Override
    public String place() {
        return "the database's labels of " + model;
    }

    @Override
    public VersionHistory history() {
        return new VersionHistory(read("SELECT version FROM labelcraft_published WHERE model = ? ORDER BY place"));
    }

    @Override
    public List<VersionId> ids() {
        return read("SELECT id FROM labelcraft_version WHERE model = ?").stream()
                .sorted(VersionId.OLDEST_FIRST)
                .toList();
    }

    private List<VersionId> read(String sql) {
        return reading(List.of(), transaction -> transaction.query(sql, row -> id(row.getString(1)), model));
    }

    private <T, E extends Exception> T reading(T nothing, Transaction.Work<T, E> work) throws E {
        return Transaction.<T, E>run(
                database, transaction -> tables.exist(transaction) ? work.in(transaction) : nothing);
    }

    private static VersionId id(String text) throws SQLException {
        return VersionId.parse(text)
                .orElseThrow(() -> new SQLException("a table of label versions holds '" + text + "' for an id"));
    }

    @Override
    public Optional<Checksums> checksums(VersionId id) {
        return reading(Optional.empty(), transaction -> checksums(transaction, id));
    }

    private Optional<Checksums> checksums(Transaction transaction, VersionId id) {
        return text(transaction, id).flatMap(Checksums::parse);
    }

    private Optional<String> text(Transaction transaction, VersionId id) {
        return transaction
                .query(
                        "SELECT checksums FROM labelcraft_version WHERE model = ? AND id = ?",
                        row -> row.getString(1),
                        model,
                        id.toString())
                .stream()
                .findFirst();
    }

    /** From the cache only what the database still has: what was pruned by others is gone for readers here, too. */
    @Override
    public Optional<LabelVersion> find(VersionId id) {
        try {
            return reading(Optional.empty(), transaction -> find(transaction, id));
        } catch (IOException e) {
            if (checksums(id).isEmpty()) {
                return Optional.empty();
            }
            throw new UserException(
                    "Cannot copy the label version " + id + " of " + model + " from the database to " + cache.place()
                            + " (" + e
                            + "). Check that the folder can be written and has space, and the version itself with"
                            + " labelcraft:versions -Dlabelcraft.versions.verify=true.",
                    e);
        }
    }

    private Optional<LabelVersion> find(Transaction transaction, VersionId id) throws IOException {
        Optional<String> text = text(transaction, id);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelVersion> cached = cache.find(id);
        if (cached.isPresent()) {
            return cached;
        }
        Checksums checksums =
                Checksums.parse(text.get()).orElseThrow(() -> new IOException("its checksums cannot be read"));
        return Optional.of(cache.fill(id, checksums, files(transaction, id)::read));
    }

    private DatabaseFiles files(Transaction transaction, VersionId id) {
        return new DatabaseFiles(transaction, model, id);
    }

    @Override
    public List<DamagedFile> verify(VersionId id) {
        cache.forgetIfDamaged(id);
        return reading(List.of(), transaction -> text(transaction, id)
                .map(checksums -> new VersionCheck(id, checksums, files(transaction, id)::read).damaged())
                .orElse(List.of()));
    }

    @Override
    public <T> T change(String what, Change<T> change) {
        tables.make();
        T result;
        try {
            result = Transaction.<T, IOException>run(database, transaction -> {
                if (!publisher.lock(transaction)) {
                    throw new UserException("Labels of " + model + " are being published to the database already, by "
                            + publisher.owner() + ". Nothing was changed. Publish again when that has ended.");
                }
                return change.by(new DatabasePublisher(transaction));
            });
        } catch (IOException e) {
            throw new UserException(
                    "Cannot " + what + " in " + place() + " (" + e
                            + "). The labels published before stay current. Check" + " that " + cache.place()
                            + " can be written and has space, then try again.",
                    e);
        }
        cache.retain(ids());
        return result;
    }

    private final class DatabasePublisher implements Publisher {

        private final Transaction transaction;

        DatabasePublisher(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public VersionId add(Path run, Clock clock) throws IOException {
            return cache.inNewFolder(folder -> {
                Checksums checksums = new RunFiles(run).copyTo(folder);
                VersionId id = VersionId.next(clock.instant(), ids(), checksums.hash());
                transaction.update(
                        "INSERT INTO labelcraft_version (model, id, checksums) VALUES (?, ?, ?)",
                        model,
                        id.toString(),
                        checksums.text());
                for (String name : checksums.byName().keySet()) {
                    files(transaction, id).write(name, folder.resolve(name));
                }
                return id;
            });
        }

        @Override
        public void replace(VersionHistory history) {
            transaction.update("DELETE FROM labelcraft_published WHERE model = ?", model);
            List<VersionId> ids = history.newestFirst();
            for (int place = 0; place < ids.size(); place++) {
                transaction.update(
                        "INSERT INTO labelcraft_published (model, place, version) VALUES (?, ?, ?)",
                        model,
                        place,
                        ids.get(place).toString());
            }
        }

        @Override
        public void remove(List<VersionId> ids) {
            for (VersionId id : ids) {
                transaction.update(
                        "DELETE FROM labelcraft_version_file WHERE model = ? AND version = ?", model, id.toString());
                transaction.update("DELETE FROM labelcraft_version WHERE model = ? AND id = ?", model, id.toString());
            }
        }
    }
}
