package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveRecommenderTest {

    private static final MahoutSpec SPEC = new MahoutSpec(Kind.ITEM_BASED, Combine.MEAN);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @TempDir
    private Path folder;

    private PublishedLabels labels;

    @BeforeEach
    void useTheFolder() {
        labels = new PublishedLabels(folder);
    }

    private static String firstItem(LiveRecommender live) {
        return live.recommend(PublishedLabels.ODD, 1).get(0).item();
    }

    @Test
    void withoutPublishedLabelsThereIsNothingToStartWith() {
        try (LabelRepository repository = labels.open()) {
            assertThatThrownBy(() -> LiveRecommender.follow(repository, SPEC, 1, NEVER))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("No labels have been published");
        }
    }

    @Test
    void aRefreshTakesWhatIsPublishedNow() throws IOException {
        LabelVersion first = labels.publish("102");
        try (LabelRepository repository = labels.open();
                LiveRecommender live = LiveRecommender.follow(repository, SPEC, 1, NEVER)) {
            assertThat(firstItem(live)).isEqualTo("102");
            assertThat(live.refresh()).isFalse();

            LabelVersion second = labels.publish("103");
            assertThat(live.version()).isEqualTo(first.id());
            assertThat(live.refresh()).isTrue();
            assertThat(live.version()).isEqualTo(second.id());
            assertThat(firstItem(live)).isEqualTo("103");
        }
    }

    @Test
    @Timeout(30)
    void aPublicationIsNoticedWithoutBeingAskedFor() throws IOException {
        labels.publish("102");
        Semaphore looks = new Semaphore(0);
        try (LabelRepository repository = labels.open();
                LiveRecommender live = LiveRecommender.follow(counting(repository, looks), SPEC, 1, AT_ONCE)) {
            LabelVersion second = labels.publish("103");
            looks.drainPermits();
            looks.acquireUninterruptibly(3);
            assertThat(live.version()).isEqualTo(second.id());
        }
    }

    private static Supplier<LabelVersion> counting(LabelRepository repository, Semaphore looks) {
        return () -> {
            looks.release();
            return repository.current();
        };
    }

    @Test
    @Timeout(30)
    void requestsAreAnsweredWhileTheNextRecommenderIsBuilt() throws IOException {
        LabelVersion first = labels.publish("102");
        AtomicBoolean held = new AtomicBoolean();
        CompletableFuture<Void> building = new CompletableFuture<>();
        CompletableFuture<Void> mayEnd = new CompletableFuture<>();
        try (LabelRepository repository = labels.open();
                LiveRecommender live = LiveRecommender.follow(
                        () -> {
                            if (held.get()) {
                                building.complete(null);
                                mayEnd.join();
                            }
                            return repository.current();
                        },
                        SPEC,
                        1,
                        NEVER)) {
            LabelVersion second = labels.publish("103");
            held.set(true);
            CompletableFuture<Boolean> refresh = CompletableFuture.supplyAsync(live::refresh);
            building.join();

            assertThat(firstItem(live)).isEqualTo("102");
            assertThat(live.version()).isEqualTo(first.id());

            mayEnd.complete(null);
            assertThat(refresh.join()).isTrue();
            assertThat(live.version()).isEqualTo(second.id());
        }
    }

    @Test
    void aDamagedVersionLeavesThePresentOneInUseUntilItIsMended() throws IOException {
        LabelVersion first = labels.publish("102");
        try (LabelRepository repository = labels.open();
                LiveRecommender live = LiveRecommender.follow(repository, SPEC, 1, NEVER)) {
            LabelVersion damaged = labels.publish("103");
            PublishedLabels.damage(damaged);
            assertThatThrownBy(live::refresh)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(damaged.folder().toString());
            assertThat(live.version()).isEqualTo(first.id());
            assertThat(firstItem(live)).isEqualTo("102");
            assertThat(live.failure())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("labels.csv"));

            LabelVersion third = labels.publish("104");
            assertThat(live.refresh()).isTrue();
            assertThat(live.version()).isEqualTo(third.id());
            assertThat(live.failure()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void theRecommenderThatIsNoLongerInUseIsFreed(Kind kind) throws IOException {
        labels.publish("102");
        try (LabelRepository repository = labels.open();
                LiveRecommender live =
                        LiveRecommender.follow(repository, new MahoutSpec(kind, Combine.MEAN), 1, NEVER)) {
            WeakReference<PublishedRecommender> old = new WeakReference<>(live.current());
            live.recommend(PublishedLabels.ODD, 3);
            labels.publish("103");
            live.refresh();
            while (old.get() != null) {
                System.gc();
            }
            assertThat(live.current()).isNotNull();
        }
    }

    @Test
    @Timeout(30)
    void closingEndsTheThreadAndRequestsAreStillAnswered() throws Exception {
        labels.publish("102");
        CompletableFuture<Thread> follower = new CompletableFuture<>();
        try (LabelRepository repository = labels.open()) {
            AtomicBoolean built = new AtomicBoolean();
            LiveRecommender live = LiveRecommender.follow(
                    () -> {
                        if (built.getAndSet(true)) {
                            follower.complete(Thread.currentThread());
                        }
                        return repository.current();
                    },
                    SPEC,
                    1,
                    AT_ONCE);
            assertThat(follower.get().isDaemon()).isTrue();
            live.close();
            follower.get().join();
            assertThat(firstItem(live)).isEqualTo("102");
        }
    }
}
