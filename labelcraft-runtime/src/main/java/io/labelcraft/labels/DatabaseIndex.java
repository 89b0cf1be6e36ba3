package io.labelcraft.labels;

import io.labelcraft.database.Transaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A model's versions as a transaction sees them. */
record DatabaseIndex(Transaction transaction, String model) implements VersionIndex {

    @Override
    public VersionHistory history() {
        return new VersionHistory(transaction.query(
                "SELECT version FROM labelcraft_published WHERE model = ? ORDER BY place",
                row -> id(row.getString(1)),
                model));
    }

    @Override
    public List<VersionId> ids() {
        return transaction
                .query("SELECT id FROM labelcraft_version WHERE model = ?", row -> id(row.getString(1)), model)
                .stream()
                .sorted(VersionId.OLDEST_FIRST)
                .toList();
    }

    private static VersionId id(String text) throws SQLException {
        return VersionId.parse(text)
                .orElseThrow(() -> new SQLException("a table of label versions holds '" + text + "' for an id"));
    }

    @Override
    public Optional<Checksums> checksums(VersionId id) {
        return checksumText(id).flatMap(Checksums::parse);
    }

    /** The checksums as they are stored, which may be damaged; empty if the version is not stored. */
    Optional<String> checksumText(VersionId id) {
        return transaction
                .query(
                        "SELECT checksums FROM labelcraft_version WHERE model = ? AND id = ?",
                        row -> row.getString(1),
                        model,
                        id.toString())
                .stream()
                .findFirst();
    }
}
