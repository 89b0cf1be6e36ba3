package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.it.OpenLoop.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The example service under load while labels are replaced under it. By {@code -Dservice.load=long} for a minute and with an
 * assertion on times, which only says something on a machine that does nothing else.
 */
class ServiceLoadIT {
    private static final boolean LONG = "long".equals(System.getProperty("service.load"));
    private static final int SWAPS = LONG ? 5 : 2;
    private static final int SECONDS_PER_SWAP = LONG ? 10 : 4;
    private static final int SECONDS = (SWAPS + 1) * SECONDS_PER_SWAP;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int USERS = 5000;
    private static final int UNKNOWN_USERS = 250;
    private static final long HALF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(500);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void noRequestFailsWhileLabelsAreReplaced() throws Exception {
        LabelNights nights = LabelNights.in("labels-for-load", USERS, 2000, 12);
        List<String> versions = new ArrayList<>();
        for (int night = 0; night <= SWAPS; night++) {
            versions.add(nights.publish(night));
        }
        nights.makeCurrent(versions.get(0));

        List<Reply> replies;
        try (RunningService service =
                RunningService.start(StandaloneProject.copyOf("service", "service-under-load"), nights.repository())) {
            replies = load(service, nights, versions);
        }

        LoadFigures figures = LoadFigures.of(replies, swaps(replies, versions), HALF_A_SECOND);
        System.out.println(figures.text());
        assertThat(replies).extracting(Reply::error).containsOnly("");
        assertThat(replies).extracting(Reply::version).containsAll(versions);
        if (LONG) {
            assertThat(figures.around().percentile(99))
                    .isLessThanOrEqualTo(2 * figures.outside().percentile(99));
        }
    }

    private static List<Reply> load(RunningService service, LabelNights nights, List<String> versions) {
        Random random = new Random(1);
        new OpenLoop(service::ask, 4 * REQUESTS_PER_SECOND)
                .run(4 * REQUESTS_PER_SECOND, sent -> request(random), due -> {});
        return new OpenLoop(service::ask, REQUESTS_PER_SECOND)
                .run(SECONDS * REQUESTS_PER_SECOND, sent -> request(random), due -> {
                    long second = TimeUnit.NANOSECONDS.toSeconds(due);
                    if (due > 0 && due % TimeUnit.SECONDS.toNanos(SECONDS_PER_SWAP) == 0) {
                        nights.makeCurrent(versions.get((int) (second / SECONDS_PER_SWAP)));
                    }
                });
    }

    private static String request(Random random) {
        return "/recommendations?k=10&user=" + random.nextInt(USERS + UNKNOWN_USERS);
    }

    /** When the first request was due that was answered from each of the later versions. */
    private static List<Long> swaps(List<Reply> replies, List<String> versions) {
        return IntStream.rangeClosed(1, SWAPS)
                .mapToObj(version -> replies.stream()
                        .filter(reply -> reply.version().equals(versions.get(version)))
                        .findFirst())
                .flatMap(first -> first.stream().map(Reply::due))
                .toList();
    }
}
