package io.labelcraft.mahout;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelRows;
import io.labelcraft.labels.LabelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A repository to which nights with different labels are published.
 *
 * <p>Twenty users of two groups: each of a group has labels for the same three items but for one user, who has not seen the third,
 * 102 or 202.
 */
record PublishedLabels(Path folder) {

    static final String ODD = "17";

    LabelRepository open() {
        return LabelRepository.open(folder.resolve("label-versions"));
    }

    /** @param third what users of the odd group think of an item that {@link #ODD} has not seen */
    LabelVersion publish(String third) throws IOException {
        Path run = folder.resolve("run");
        rows(third).table(false).write(run.resolve("labels.csv"));
        try (LabelRepository repository = open()) {
            return repository.publish(run);
        }
    }

    private static LabelRows.Builder rows(String third) {
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < 20; user++) {
            String id = Integer.toString(user);
            boolean odd = user % 2 == 1;
            rows.add(id, odd ? "100" : "200", 1, 0.9).add(id, odd ? "101" : "201", 2, 0.8);
            if (!id.equals(ODD)) {
                rows.add(id, odd ? third : "202", 3, 0.9);
            }
        }
        return rows;
    }

    /** Cuts off the end of a version's labels, as no publication would. */
    static void damage(LabelVersion version) throws IOException {
        Path labels = version.folder().resolve("labels.csv");
        String text = Files.readString(labels);
        Files.writeString(labels, text.substring(0, text.length() - 12));
    }
}
