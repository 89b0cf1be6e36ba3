package io.labelcraft.mahout;

import io.labelcraft.UserException;
import io.labelcraft.files.CsvWriter;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.Preference;

/**
 * Labels as Mahout's {@code FileDataModel} reads them: {@code user,item,value} without a header, one line for each user and item.
 *
 * <p>Mahout knows integer ids alone. Where the log's ids are others, the lines hold Taste's, and a file beside, {@code users.csv} or
 * {@code items.csv}, says which is which.
 */
public final class PreferenceFile {

    private static final List<String> USER_HEADER = List.of("mahout_user", "user");
    private static final List<String> ITEM_HEADER = List.of("mahout_item", "item");

    private final LabelDataModel labels;
    private final Path file;
    private final Path users;
    private final Path items;

    private PreferenceFile(LabelDataModel labels, Path file) {
        this.labels = labels;
        this.file = file.toAbsolutePath();
        this.users = this.file.resolveSibling("users.csv");
        this.items = this.file.resolveSibling("items.csv");
    }

    /**
     * Writes all preferences of a data model, and the ids where Mahout's are not the log's.
     *
     * @return all files that were written, that of the preferences first
     * @throws UserException if a file cannot be written, or has a name that Mahout would confuse with another
     */
    public static List<Path> write(LabelDataModel labels, Path file) {
        PreferenceFile preferences = new PreferenceFile(labels, file);
        try {
            return preferences.write();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the labels to " + preferences.file + " (" + e
                            + "). Check that the folder can be written and has space, then export again.",
                    e);
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    private List<Path> write() throws IOException, TasteException {
        List<Path> written = new ArrayList<>(List.of(file));
        DataModel taste = labels.taste();
        if (!labels.usersAsTheyAre()) {
            requireFree(users, USER_HEADER);
            written.add(users);
        }
        if (!labels.itemsAsTheyAre()) {
            requireFree(items, ITEM_HEADER);
            written.add(items);
        }
        if (written.contains(users)) {
            writeIds(users, USER_HEADER, ids(taste.getUserIDs()), labels::user);
        }
        if (written.contains(items)) {
            writeIds(items, ITEM_HEADER, ids(taste.getItemIDs()), labels::item);
        }
        writePreferences(ids(taste.getUserIDs()));
        return written;
    }

    /** A file of ids is replaced by one, and no other file is; nor must Mahout read it as an update of the preferences. */
    private void requireFree(Path ids, List<String> header) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (ids.getFileName().toString().startsWith(stem)) {
            throw new UserException("The file " + file + " cannot hold preferences beside " + ids.getFileName()
                    + ", since Mahout takes files that begin with the same name for one. Choose another name, such as"
                    + " preferences.csv.");
        }
        if (Files.exists(ids) && !header(ids).equals(String.join(",", header))) {
            throw new UserException(
                    "The file " + ids + " would be replaced by the ids of this export, and is none of an earlier"
                            + " one. Export to another folder.");
        }
    }

    private static String header(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }

    private static List<Long> ids(LongPrimitiveIterator iterator) {
        List<Long> ids = new ArrayList<>();
        iterator.forEachRemaining(ids::add);
        return ids.stream().sorted().toList();
    }

    /** What an id of Taste is in the log. */
    private interface Translation {
        String of(long taste);
    }

    private static void writeIds(Path file, List<String> header, List<Long> ids, Translation translation)
            throws IOException {
        DurableFile.replace(file, out -> {
            try (CsvWriter csv = new CsvWriter(out)) {
                csv.row(header);
                for (long id : ids) {
                    csv.beginRow();
                    csv.write(id);
                    csv.write(translation.of(id));
                    csv.endRow();
                }
            }
        });
    }

    private void writePreferences(List<Long> users) throws IOException {
        DurableFile.replace(file, out -> {
            try (CsvWriter csv = new CsvWriter(out)) {
                for (long user : users) {
                    writePreferences(csv, user);
                }
            }
        });
    }

    private void writePreferences(CsvWriter csv, long user) throws IOException {
        for (Preference preference : preferencesOf(user)) {
            csv.beginRow();
            csv.write(user);
            csv.write(preference.getItemID());
            csv.write(preference.getValue());
            csv.endRow();
        }
    }

    private Iterable<Preference> preferencesOf(long user) {
        try {
            return labels.taste().getPreferencesFromUser(user);
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }
}
