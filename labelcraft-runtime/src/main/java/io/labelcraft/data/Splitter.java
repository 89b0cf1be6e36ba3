package io.labelcraft.data;

import com.google.common.hash.Hashing;
import io.labelcraft.UserException;
import io.labelcraft.config.SplitSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Divides rows into training, hold-out and test rows by time and user. */
final class Splitter {

    private static final double HASHES = 0x1p53;

    private final SplitSpec spec;

    Splitter(SplitSpec spec) {
        this.spec = spec;
    }

    /**
     * Splits by the numbers that {@link Conditions#part()} gives.
     *
     * @param parts per row
     * @throws UserException if a part is empty
     */
    Split byConditions(byte[] parts) {
        return checked(
                new Split(
                        rows(parts.length, row -> parts[row] == 1),
                        rows(parts.length, row -> parts[row] == 2),
                        rows(parts.length, row -> parts[row] == 3)),
                "");
    }

    /**
     * Lets the earlier rows train; of the later rows, those of some users are hold-out rows, those of the others test rows.
     * Which users these are depends on their ids alone.
     *
     * @param user per row, an index of {@code users}
     * @throws UserException if a part is empty
     */
    Split byTime(long[] timeMillis, int[] user, IdMap users) {
        boolean[] training = training(timeMillis);
        boolean[] holdOut = holdOut(users);
        String oneUser = " There is one user alone, but hold-out and test rows belong to different users.";
        return checked(
                new Split(
                        rows(user.length, row -> training[row]),
                        rows(user.length, row -> !training[row] && holdOut[user[row]]),
                        rows(user.length, row -> !training[row] && !holdOut[user[row]])),
                users.size() == 1 ? oneUser : "");
    }

    private static int[] rows(int rows, IntPredicate wanted) {
        return IntStream.range(0, rows).filter(wanted).toArray();
    }

    private boolean[] training(long[] timeMillis) {
        boolean[] training = new boolean[timeMillis.length];
        if (spec.trainUntil().isPresent()) {
            long until = spec.trainUntil().get().toInstant().toEpochMilli();
            for (int row = 0; row < training.length; row++) {
                training[row] = timeMillis[row] < until;
            }
            return training;
        }
        long[] sorted = timeMillis.clone();
        Arrays.sort(sorted);
        int wanted = (int) Math.round(spec.trainShare() * sorted.length);
        if (wanted == 0) {
            return training;
        }
        long last = sorted[wanted - 1];
        long ties = wanted
                - IntStream.range(0, wanted).filter(i -> sorted[i] < last).count();
        for (int row = 0; row < training.length; row++) {
            training[row] = timeMillis[row] < last || (timeMillis[row] == last && ties-- > 0);
        }
        return training;
    }

    private boolean[] holdOut(IdMap users) {
        boolean[] holdOut = new boolean[users.size()];
        for (int user = 0; user < holdOut.length; user++) {
            byte[] hash = Hashing.sha256()
                    .hashString(users.id(user), StandardCharsets.UTF_8)
                    .asBytes();
            holdOut[user] = (ByteBuffer.wrap(hash).getLong() >>> 11) / HASHES < spec.holdOutUsers();
        }
        return holdOut;
    }

    /** @param remark a sentence with a blank before it, or nothing */
    private Split checked(Split split, String remark) {
        if (split.train().length == 0 || split.holdOut().length == 0 || split.test().length == 0) {
            throw new UserException("The split leaves a part empty: " + split.train().length + " training, "
                    + split.holdOut().length + " hold-out and " + split.test().length + " test rows by " + rule()
                    + "." + remark + " Change the settings below labelcraft.split, or give a longer log.");
        }
        return split;
    }

    private String rule() {
        if (spec.conditions().isPresent()) {
            return "the conditions split.train, split.hold-out and split.test";
        }
        String time = spec.trainUntil()
                .map(until -> "split.train-until = " + until)
                .orElse("split.train-share = " + spec.trainShare());
        return time + " and split.hold-out-users = " + spec.holdOutUsers();
    }
}
