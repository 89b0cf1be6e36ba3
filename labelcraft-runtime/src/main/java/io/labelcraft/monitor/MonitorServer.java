package io.labelcraft.monitor;

import com.sun.net.httpserver.HttpServer;
import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Answers over HTTP how the nightly job fares: {@code /} is the status page, {@code /metrics} is for Prometheus, {@code /health} says
 * that it listens. It only ever reads. Whoever can reach the address may ask.
 *
 * <p>It has two daemon threads of its own.
 */
public final class MonitorServer implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING_CONNECTIONS = 50;

    private final HttpServer server;
    private final ExecutorService threads;

    private MonitorServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to listen.
     *
     * @throws UserException if it cannot listen there
     */
    public static MonitorServer start(Watched watched) {
        ScheduleSpec.Monitor spec = watched.spec().schedule().monitor();
        HttpServer server = listening(spec);
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "labelcraft-monitor");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons);
        server.setExecutor(threads);
        LabelMeters meters = new LabelMeters(watched);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.bindTo(registry);
        server.createContext("/", new MonitorHandler(watched, meters, registry));
        server.start();
        return new MonitorServer(server, threads);
    }

    private static HttpServer listening(ScheduleSpec.Monitor spec) {
        InetSocketAddress address = new InetSocketAddress(spec.address(), spec.port());
        try {
            if (address.isUnresolved()) {
                throw new IOException("no such host");
            }
            return HttpServer.create(address, WAITING_CONNECTIONS);
        } catch (IOException e) {
            throw new UserException(
                    "The status page cannot listen at " + spec.address() + ":" + spec.port() + " (" + e.getMessage()
                            + "). Give another labelcraft.schedule.monitor.port (0: any that is free) or"
                            + " labelcraft.schedule.monitor.address, or set labelcraft.schedule.monitor.enabled = false.",
                    e);
        }
    }

    /** The status page's address. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
    }

    /** Listens no more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
