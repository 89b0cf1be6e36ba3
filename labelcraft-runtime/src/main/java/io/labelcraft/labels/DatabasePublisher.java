package io.labelcraft.labels;

import io.labelcraft.database.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Changes a model's versions in a transaction that holds the publisher's lock. */
record DatabasePublisher(Transaction transaction, String model, VersionCache cache) implements VersionStore.Publisher {

    private DatabaseIndex index() {
        return new DatabaseIndex(transaction, model);
    }

    @Override
    public VersionHistory history() {
        return index().history();
    }

    @Override
    public List<VersionId> ids() {
        return index().ids();
    }

    @Override
    public Optional<Checksums> checksums(VersionId id) {
        return index().checksums(id);
    }

    @Override
    public List<DamagedFile> verify(VersionId id) {
        return index().checksumText(id)
                .map(checksums -> new VersionCheck(id, checksums, files(id)::read).damaged())
                .orElse(List.of());
    }

    private DatabaseFiles files(VersionId id) {
        return new DatabaseFiles(transaction, model, id);
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
                files(id).write(name, folder.resolve(name));
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
