package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.SplitSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Splits by time and users. */
class SplitterTest {

    private static final int USERS = 40;

    private static IdMap users(List<Integer> order) {
        return new IdMap(order.stream().map(user -> "u" + user).toList(), false);
    }

    private static SplitSpec byShare(double share) {
        return new SplitSpec(share, Optional.empty(), 0.5, Optional.empty());
    }

    private static int[] userOfRows(int rows) {
        return IntStream.range(0, rows).map(row -> row % USERS).toArray();
    }

    private static Set<String> usersOf(int[] rows, int[] user, IdMap users) {
        Set<String> found = new TreeSet<>();
        for (int row : rows) {
            found.add(users.id(user[row]));
        }
        return found;
    }

    @Property(tries = 200, seed = "1")
    void theEarliestShareTrainsAndTheOthersAreDividedByUser(
            @ForAll @IntRange(min = 4 * USERS, max = 600) int rows,
            @ForAll @DoubleRange(min = 0.1, max = 0.7) double share,
            @ForAll long seed) {
        long[] time = new Random(seed).longs(rows, 0, 50).toArray();
        int[] user = userOfRows(rows);
        IdMap users = users(IntStream.range(0, USERS).boxed().toList());

        Split split = new Splitter(byShare(share)).byTime(time, user, users);

        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        order.sort((left, right) ->
                time[left] != time[right] ? Long.compare(time[left], time[right]) : Integer.compare(left, right));
        int[] earliest = order.stream()
                .limit(Math.round(share * rows))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        assertThat(split.train()).containsExactly(earliest);
        int[] all = Stream.of(split.train(), split.holdOut(), split.test())
                .flatMapToInt(IntStream::of)
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, rows).toArray());
        assertThat(usersOf(split.holdOut(), user, users))
                .doesNotContainAnyElementsOf(usersOf(split.test(), user, users));
    }

    @Property(tries = 50, seed = "1")
    void whichUsersAreHeldOutDependsOnTheirIdsAlone(@ForAll long seed) {
        int rows = 20 * USERS;
        List<Integer> ordered = IntStream.range(0, USERS).boxed().toList();
        List<Integer> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));
        long[] time = IntStream.range(0, rows).asLongStream().toArray();
        int[] user = userOfRows(rows);

        Split one = new Splitter(byShare(0.5)).byTime(time, user, users(ordered));
        Split other = new Splitter(byShare(0.3)).byTime(time, user, users(shuffled));

        assertThat(usersOf(other.holdOut(), user, users(shuffled)))
                .isEqualTo(usersOf(one.holdOut(), user, users(ordered)));
    }

    @Test
    void aboutTheWantedShareOfUsersIsHeldOut() {
        int rows = 20_000;
        IdMap users = users(IntStream.range(0, rows).boxed().toList());
        long[] time = new long[rows];
        Arrays.setAll(time, row -> row);
        SplitSpec spec = new SplitSpec(0.5, Optional.empty(), 0.25, Optional.empty());

        Split split = new Splitter(spec).byTime(time, IntStream.range(0, rows).toArray(), users);
        assertThat(split.holdOut().length / 10_000.0).isBetween(0.23, 0.27);
    }

    @Test
    void rowsBeforeTheInstantTrain() {
        long[] time = {5, 4, 3, 2, 1, 2, 3, 4, 5};
        int[] user = {0, 0, 0, 0, 0, 1, 2, 3, 4};
        Instant until = Instant.ofEpochMilli(3);
        SplitSpec spec = new SplitSpec(0.9, Optional.of(until.atOffset(ZoneOffset.ofHours(8))), 0.5, Optional.empty());

        Split split = new Splitter(spec).byTime(time, user, users(List.of(0, 1, 2, 3, 4)));
        assertThat(split.train()).containsExactly(3, 4, 5);
        Set<Integer> later = new HashSet<>();
        IntStream.concat(IntStream.of(split.holdOut()), IntStream.of(split.test()))
                .forEach(later::add);
        assertThat(later).containsExactlyInAnyOrder(0, 1, 2, 6, 7, 8);
    }
}
