package io.labelcraft.monitor;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.labelcraft.page.Page;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET and HEAD, and nothing else. */
record MonitorHandler(Watched watched, LabelMeters meters, PrometheusMeterRegistry registry) implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorHandler.class);
    private static final String TEXT = "text/plain; charset=utf-8";

    private record Answer(int status, String type, String body) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!isGet(exchange) && !isHead(exchange)) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return new Answer(405, TEXT, "This page can only be read.\n");
        }
        try {
            return switch (exchange.getRequestURI().getPath()) {
                case "/" -> new Answer(200, "text/html; charset=utf-8", page().html());
                case "/metrics" -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics());
                case "/health" -> new Answer(200, TEXT, "up\n");
                default -> new Answer(404, TEXT, "There are /, /metrics and /health.\n");
            };
        } catch (RuntimeException e) {
            LOG.error("The status page failed.", e);
            return new Answer(500, TEXT, "Something in LabelCraft itself went wrong; the log tells what.\n");
        }
    }

    private Page page() {
        return new StatusPage(watched.spec(), watched.status()).page();
    }

    private String metrics() {
        meters.refresh();
        return registry.scrape();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", Page.contentSecurityPolicy() + "; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        if (isHead(exchange)) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isGet(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET");
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
