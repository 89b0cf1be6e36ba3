package io.labelcraft.it;

import io.labelcraft.labels.LabelRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;

/** A repository of label versions without any training: each night has other labels of the same users. */
final class LabelNights {
    private final Path folder;
    private final int users;
    private final int items;
    private final int labelsPerUser;

    private LabelNights(Path folder, int users, int items, int labelsPerUser) {
        this.folder = folder;
        this.users = users;
        this.items = items;
        this.labelsPerUser = labelsPerUser;
    }

    /** @param name of a folder that is emptied */
    static LabelNights in(String name, int users, int items, int labelsPerUser) throws IOException {
        Path folder = OuterBuild.folder().resolve(name);
        FileUtils.deleteDirectory(folder.toFile());
        return new LabelNights(folder, users, items, labelsPerUser);
    }

    Path repository() {
        return folder.resolve("label-versions");
    }

    /** Publishes the labels of a night and returns the version's id. */
    String publish(int night) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.write(run.resolve("labels.csv"), rows(new Random(night)));
        try (LabelRepository repository = LabelRepository.open(repository())) {
            return repository.publish(run).id();
        }
    }

    /** Makes an earlier version current again. */
    void makeCurrent(String version) {
        try (LabelRepository repository = LabelRepository.open(repository())) {
            repository.makeCurrent(version);
        }
    }

    /** Items with small numbers have labels of more users. */
    private List<String> rows(Random random) {
        List<String> rows = new ArrayList<>(List.of("user,item,time,log_row,label"));
        for (int user = 0; user < users; user++) {
            TreeSet<Integer> seen = new TreeSet<>();
            while (seen.size() < labelsPerUser) {
                seen.add((int) (items * Math.pow(random.nextDouble(), 2)));
            }
            for (int item : seen) {
                rows.add("%d,%d,%d,%d,%s"
                        .formatted(user, item, 1_700_000_000_000L + rows.size(), rows.size(), random.nextDouble()));
            }
        }
        return rows;
    }
}
