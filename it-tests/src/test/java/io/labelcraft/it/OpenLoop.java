package io.labelcraft.it;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends requests by a fixed schedule, whether earlier ones are answered or not. The time of an answer counts from when its request was
 * due, so that a service that stalls cannot hide how many would have waited.
 */
final class OpenLoop {

    /**
     * One request's fate.
     *
     * @param due nanoseconds after the start of the load
     * @param nanos from then until the whole answer was there
     * @param version of the answer
     * @param error empty if it was answered as it should be
     */
    record Reply(long due, long nanos, String version, String error) {}

    private static final Pattern VERSION = Pattern.compile("\"version\":\"([^\"]+)\"");

    private final Function<String, CompletableFuture<HttpResponse<String>>> service;
    private final Duration period;

    OpenLoop(Function<String, CompletableFuture<HttpResponse<String>>> service, int requestsPerSecond) {
        this.service = service;
        this.period = Duration.ofSeconds(1).dividedBy(requestsPerSecond);
    }

    /**
     * Returns when all are answered.
     *
     * @param due hears of the time since the start before each request
     */
    List<Reply> run(int requests, IntFunction<String> request, LongConsumer due) {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        long start = System.nanoTime();
        for (int sent = 0; sent < requests; sent++) {
            long dueAt = sent * period.toNanos();
            waitUntil(start + dueAt);
            due.accept(dueAt);
            replies.add(service.apply(request.apply(sent))
                    .handle((response, failure) -> reply(dueAt, System.nanoTime() - start - dueAt, response, failure)));
        }
        return replies.stream().map(CompletableFuture::join).toList();
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Reply reply(long due, long nanos, HttpResponse<String> response, Throwable failure) {
        if (failure != null) {
            return new Reply(due, nanos, "", failure.toString());
        }
        Matcher version = VERSION.matcher(response.body());
        boolean found = response.statusCode() == 200 && version.find();
        return new Reply(
                due, nanos, found ? version.group(1) : "", found ? "" : response.statusCode() + " " + response.body());
    }
}
