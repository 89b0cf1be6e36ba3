package com.example.service;

import com.sun.net.httpserver.HttpServer;
import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.mahout.LiveRecommender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Recommendations over HTTP, from whatever labels are published. */
public final class RecommendationService implements AutoCloseable {

    private static final MahoutSpec RECOMMENDER = new MahoutSpec(Kind.ITEM_BASED, Combine.MEAN);
    private static final Duration LOOK_FOR_LABELS_EVERY = Duration.ofSeconds(1);
    private static final int SECONDS_TO_END_REQUESTS = 2;

    private final Optional<NightlyJob> job;
    private final LabelRepository labels;
    private final LiveRecommender recommender;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
    private final HttpServer server;

    private RecommendationService(Path repository, InetSocketAddress address, Optional<NightlyJob> job)
            throws IOException {
        this.job = job;
        labels = LabelRepository.open(repository);
        recommender = LiveRecommender.follow(labels, RECOMMENDER, 1, LOOK_FOR_LABELS_EVERY);
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", new RecommendationHandler(recommender));
    }

    /**
     * Serves, and where the system property {@code learn.project} names a project's folder, learns as well.
     *
     * @param arguments the label repository's folder; perhaps the port; perhaps the host
     */
    public static void main(String[] arguments) {
        // Without it an answer waits up to 40 ms for the client's acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            Path repository = Path.of(arguments[0]);
            InetSocketAddress address = address(arguments);
            RecommendationService service = new RecommendationService(repository, address, job(repository));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            service.start();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            exit(2, "Usage: java -jar service.jar <label repository> [<port>] [<host>]");
        } catch (UserException | IOException e) {
            exit(1, e.getMessage());
        }
    }

    private static Optional<NightlyJob> job(Path repository) {
        return Optional.ofNullable(System.getProperty("learn.project"))
                .map(project -> NightlyJob.start(
                        Path.of(project), repository.getFileName().toString()));
    }

    private static InetSocketAddress address(String[] arguments) throws IOException {
        InetAddress host =
                arguments.length > 2 ? InetAddress.getByName(arguments[2]) : InetAddress.getLoopbackAddress();
        return new InetSocketAddress(host, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8080);
    }

    private static void exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }

    private void start() {
        server.start();
        InetSocketAddress address = server.getAddress();
        System.out.println("Serving label version " + recommender.version() + " at http://" + address.getHostString()
                + ":" + address.getPort());
    }

    /** Accepts no more requests, ends those under way, and lets go of everything. */
    @Override
    public void close() {
        server.stop(SECONDS_TO_END_REQUESTS);
        threads.shutdown();
        job.ifPresent(NightlyJob::close);
        recommender.close();
        labels.close();
        System.out.println("Stopped.");
    }
}
