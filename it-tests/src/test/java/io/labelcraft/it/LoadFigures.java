package io.labelcraft.it;

import io.labelcraft.it.OpenLoop.Reply;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The times of answers in the second around a swap of labels, and of all others. */
record LoadFigures(long errors, Times around, Times outside) {

    /** @param sorted nanoseconds */
    record Times(long[] sorted) {

        private static Times of(List<Reply> replies, Predicate<Reply> chosen) {
            return new Times(replies.stream()
                    .filter(chosen)
                    .mapToLong(Reply::nanos)
                    .sorted()
                    .toArray());
        }

        /** By the nearest rank, in milliseconds; 0 if there are none. */
        double percentile(double percent) {
            int rank = (int) Math.ceil(percent / 100 * sorted.length);
            return rank == 0 ? 0 : sorted[rank - 1] / 1e6;
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%5d requests, in ms: median %6.2f, 90%% %6.2f, 99%% %6.2f, longest %6.2f",
                    sorted.length,
                    percentile(50),
                    percentile(90),
                    percentile(99),
                    percentile(100));
        }
    }

    /**
     * @param swaps nanoseconds after the start of the load
     * @param margin nanoseconds before and after a swap
     */
    static LoadFigures of(List<Reply> replies, List<Long> swaps, long margin) {
        Predicate<Reply> near = reply -> swaps.stream().anyMatch(swap -> Math.abs(reply.due() - swap) <= margin);
        return new LoadFigures(
                replies.stream().filter(reply -> !reply.error().isEmpty()).count(),
                Times.of(replies, near),
                Times.of(replies, near.negate()));
    }

    String text() {
        return "Around swaps  " + around.text() + "\nOutside       " + outside.text() + "\nErrors        " + errors;
    }
}
