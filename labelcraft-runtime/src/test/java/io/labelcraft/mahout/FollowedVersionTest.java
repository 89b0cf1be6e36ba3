package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import io.labelcraft.labels.LabelVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedVersionTest {

    private final List<String> warnings = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    private String published = "1";
    private RuntimeException outOfReach;
    private Error outOfMemory;

    private final FollowedVersion<String> followed = new FollowedVersion<>(this::current, this::make, warnings::add);

    private LabelVersion current() {
        if (outOfReach != null) {
            throw outOfReach;
        }
        return new LabelVersion(published, Path.of(published));
    }

    private String make(LabelVersion version) {
        if (outOfMemory != null) {
            throw outOfMemory;
        }
        made.add(version.id());
        return "made of " + version.id();
    }

    @Test
    void nothingIsMadeAnewWhileTheSameVersionIsPublished() {
        assertThat(followed.refresh()).isFalse();
        assertThat(made).containsExactly("1");
    }

    @Test
    void anEarlierVersionIsTakenUpAgain() {
        published = "2";
        assertThat(followed.refresh()).isTrue();
        published = "1";
        assertThat(followed.refresh()).isTrue();
        assertThat(followed.get()).isEqualTo("made of 1");
    }

    @Test
    void theSameFailureIsToldOnceAndAnotherOneAgain() {
        outOfReach = new UserException("The disk is away.");
        followed.tryToRefresh();
        followed.tryToRefresh();
        outOfReach = new UserException("The disk is back, but empty.");
        followed.tryToRefresh();

        assertThat(warnings)
                .containsExactly(
                        "Label version 1 stays in use: The disk is away.",
                        "Label version 1 stays in use: The disk is back, but empty.");
        assertThat(followed.failure()).hasValue("The disk is back, but empty.");
        assertThat(followed.get()).isEqualTo("made of 1");
    }

    @Test
    void aFailureThatComesBackIsToldAgain() {
        outOfReach = new UserException("The disk is away.");
        followed.tryToRefresh();
        outOfReach = null;
        followed.tryToRefresh();
        assertThat(followed.failure()).isEmpty();
        outOfReach = new UserException("The disk is away.");
        followed.tryToRefresh();

        assertThat(warnings).hasSize(2);
    }

    @Test
    void lackOfMemoryIsAFailureLikeOthersAndTriedAgain() {
        published = "2";
        outOfMemory = new OutOfMemoryError("Java heap space");
        followed.tryToRefresh();
        assertThat(followed.get()).isEqualTo("made of 1");
        assertThat(followed.failure()).hasValue("java.lang.OutOfMemoryError: Java heap space");

        outOfMemory = null;
        followed.tryToRefresh();
        assertThat(followed.get()).isEqualTo("made of 2");
    }

    @Test
    void whoeverAsksForARefreshHearsOfItsFailure() {
        outOfReach = new UserException("The disk is away.");
        assertThatThrownBy(followed::refresh).isSameAs(outOfReach);
    }
}
