package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.database.Transaction;
import java.io.IOException;
import java.nio.file.Path;
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
        return reading(
                new VersionHistory(List.of()), transaction -> index(transaction).history());
    }

    @Override
    public List<VersionId> ids() {
        return reading(List.of(), transaction -> index(transaction).ids());
    }

    @Override
    public Optional<Checksums> checksums(VersionId id) {
        return reading(Optional.empty(), transaction -> index(transaction).checksums(id));
    }

    private <T, E extends Exception> T reading(T nothing, Transaction.Work<T, E> work) throws E {
        return Transaction.<T, E>run(
                database, transaction -> tables.exist(transaction) ? work.in(transaction) : nothing);
    }

    private DatabaseIndex index(Transaction transaction) {
        return new DatabaseIndex(transaction, model);
    }

    private DatabaseFiles files(Transaction transaction, VersionId id) {
        return new DatabaseFiles(transaction, model, id);
    }

    /** Copies the version unless it was copied before. One that was pruned by others is gone for readers here, too. */
    @Override
    public Optional<LabelVersion> find(VersionId id) {
        try {
            return reading(Optional.empty(), transaction -> find(transaction, id));
        } catch (IOException e) {
            if (!ids().contains(id)) {
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
        Optional<String> text = index(transaction).checksumText(id);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelVersion> cached = cache.find(id);
        if (cached.isPresent()) {
            return cached;
        }
        Checksums checksums =
                Checksums.parse(text.get()).orElseThrow(() -> new IOException("its checksums cannot be read"));
        LabelVersion copy = cache.fill(id, checksums, files(transaction, id)::read);
        cache.retain(index(transaction).ids());
        return Optional.of(copy);
    }

    @Override
    public List<DamagedFile> verify(VersionId id) {
        cache.forgetIfDamaged(id);
        return reading(List.of(), transaction -> index(transaction)
                .checksumText(id)
                .map(checksums -> new VersionCheck(id, checksums, files(transaction, id)::read).damaged())
                .orElse(List.of()));
    }

    @Override
    public <T> T change(String what, Change<T> change) {
        tables.make();
        try {
            return Transaction.<T, IOException>run(database, transaction -> {
                if (!publisher.lock(transaction)) {
                    throw new UserException("Labels of " + model + " are being published to the database already, by "
                            + publisher.owner() + ". Nothing was changed. Publish again when that has ended.");
                }
                return change.by(new DatabasePublisher(transaction, model, cache));
            });
        } catch (IOException e) {
            throw new UserException(
                    "Cannot " + what + " in " + place() + " (" + e
                            + "). The labels published before stay current. Check" + " that " + cache.place()
                            + " can be written and has space, then try again.",
                    e);
        }
    }
}
