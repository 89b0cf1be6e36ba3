package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.config.Nearest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a repository does, wherever its versions lie. */
final class VersionedLabels implements LabelRepository {

    private static final int SHOWN_IDS = 10;

    private final VersionStore store;
    private final Clock clock;

    VersionedLabels(VersionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public LabelVersion add(Path run) {
        RunFiles.requireLabels(run);
        return stored(store.change("add " + run, publisher -> publisher.add(run, clock)));
    }

    @Override
    public LabelVersion publish(Path run) {
        RunFiles.requireLabels(run);
        return stored(store.change("publish " + run, publisher -> {
            VersionHistory history = publisher.history();
            if (publisher.isCurrent(run)) {
                return history.newestFirst().get(0);
            }
            VersionId id = publisher.add(run, clock);
            publisher.replace(history.followedBy(id));
            return id;
        }));
    }

    @Override
    public LabelVersion makeCurrent(String id) {
        return stored(store.change("make version " + id + " current", publisher -> {
            VersionId known = known(id, publisher);
            requireWhole(known, publisher);
            publisher.replace(publisher.history().followedBy(known));
            return known;
        }));
    }

    private static void requireWhole(VersionId id, VersionStore.Publisher publisher) {
        List<DamagedFile> damaged = publisher.verify(id);
        if (!damaged.isEmpty()) {
            throw new UserException("The label version " + id + " is damaged: "
                    + damaged.stream()
                            .map(each -> each.file() + " " + each.fault())
                            .collect(Collectors.joining(", "))
                    + ". It does not become current; nothing was changed. Restore its files from a copy, or make another"
                    + " version current with labelcraft:publish -Dlabelcraft.publish.version=<id>;"
                    + " labelcraft:versions -Dlabelcraft.versions.verify=true tells which are whole.");
        }
    }

    @Override
    public LabelVersion rollback() {
        return stored(store.change("roll back", publisher -> {
            VersionHistory earlier = publisher
                    .history()
                    .back(publisher.ids())
                    .orElseThrow(() -> new UserException("No stored version was current before the current one in "
                            + store.place()
                            + ". Nothing was changed. labelcraft:versions lists the versions, and labelcraft:publish makes"
                            + " one of them current."));
            VersionId id = earlier.newestFirst().get(0);
            requireWhole(id, publisher);
            publisher.replace(earlier);
            return id;
        }));
    }

    @Override
    public Optional<LabelVersion> published() {
        Optional<VersionId> id = store.history().current();
        while (id.isPresent()) {
            Optional<LabelVersion> version = id.flatMap(store::find);
            if (version.isPresent()) {
                return version;
            }
            Optional<VersionId> now = store.history().current();
            if (now.equals(id)) {
                throw lost(id.get());
            }
            id = now;
        }
        return Optional.empty();
    }

    @Override
    public LabelVersion current() {
        return published()
                .orElseThrow(() -> new UserException("No labels have been published to " + store.place()
                        + " yet. Publish a run first: labelcraft:schedule and labelcraft:publish do, and so does"
                        + " LabelRepository.publish."));
    }

    @Override
    public LabelVersion version(String id) {
        return stored(known(id, store));
    }

    @Override
    public List<LabelVersion> formerlyCurrent() {
        List<VersionId> ids = store.ids();
        return Stream.iterate(
                        store.history().back(ids),
                        Optional::isPresent,
                        history -> history.flatMap(each -> each.back(ids)))
                .flatMap(history -> store.find(history.get().newestFirst().get(0)).stream())
                .toList();
    }

    @Override
    public boolean isCurrent(Path run) {
        RunFiles.requireLabels(run);
        return store.isCurrent(run);
    }

    @Override
    public Optional<LabelVersion> storedLast(Path run) {
        RunFiles.requireLabels(run);
        List<VersionId> ids = store.ids();
        return ids.stream()
                .skip(Math.max(0, ids.size() - 1))
                .findFirst()
                .filter(id -> store.hasLabelsOf(run, id))
                .flatMap(store::find);
    }

    @Override
    public List<LabelVersion> versions() {
        return store.ids().stream().flatMap(id -> store.find(id).stream()).toList();
    }

    @Override
    public List<DamagedFile> verify() {
        return store.ids().stream().flatMap(id -> store.verify(id).stream()).toList();
    }

    @Override
    public List<DamagedFile> verify(String id) {
        return store.verify(known(id, store));
    }

    @Override
    public List<String> prune(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep " + keep + " versions; expected 1 or more");
        }
        return store.change("prune", publisher -> {
            List<VersionId> removed = new Retention(keep).outlived(publisher.ids(), publisher.history());
            publisher.remove(removed);
            return removed.stream().map(VersionId::toString).toList();
        });
    }

    @Override
    public void close() {}

    private VersionId known(String id, VersionIndex index) {
        List<VersionId> ids = index.ids();
        return VersionId.parse(id).filter(ids::contains).orElseThrow(() -> unknown(id, ids));
    }

    private UserException unknown(String id, List<VersionId> ids) {
        if (ids.isEmpty()) {
            return new UserException("The label version \"" + id + "\" is not in " + store.place()
                    + ", which holds none yet. Publish a run first, with labelcraft:publish.");
        }
        List<String> latest = ids.subList(Math.max(0, ids.size() - SHOWN_IDS), ids.size()).stream()
                .map(VersionId::toString)
                .toList();
        return new UserException("The label version "
                + Nearest.complaint(id, "one of the versions in " + store.place() + ", the latest of which are", latest)
                + ". labelcraft:versions lists all of them.");
    }

    private LabelVersion stored(VersionId id) {
        return store.find(id).orElseThrow(() -> lost(id));
    }

    private UserException lost(VersionId id) {
        return new UserException(
                "The label version " + id + " is to be in " + store.place()
                        + " and is not. Restore it, or make another one current with labelcraft:publish or labelcraft:rollback.");
    }
}
