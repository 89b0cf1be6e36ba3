package com.example.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.labelcraft.mahout.LiveRecommender;
import io.labelcraft.mahout.PublishedRecommender;
import io.labelcraft.mahout.Recommendation;
import java.io.IOException;
import java.util.List;

/** Answers in JSON: {@code GET /recommendations?user=..&k=..} and {@code GET /health}. */
final class RecommendationHandler implements HttpHandler {

    private record Answer(String version, String user, List<Recommendation> recommendations) {}

    private record Health(String status, String version, String problem) {}

    private record Fault(String error) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveRecommender recommender;

    RecommendationHandler(LiveRecommender recommender) {
        this.recommender = recommender;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/recommendations" -> recommend(exchange);
                case "/health" -> answer(exchange, 200, health());
                default -> answer(exchange, 404, new Fault("There are /recommendations?user=..&k=.. and /health."));
            }
        }
    }

    private void recommend(HttpExchange exchange) throws IOException {
        Query query;
        try {
            query = Query.of(exchange.getRequestURI());
        } catch (IllegalArgumentException e) {
            answer(exchange, 400, new Fault(e.getMessage()));
            return;
        }
        PublishedRecommender current = recommender.current();
        answer(
                exchange,
                200,
                new Answer(current.version(), query.user(), current.recommend(query.user(), query.howMany())));
    }

    /** Up as long as it answers; a published version that cannot be used is a matter for the operator, not for a restart. */
    private Health health() {
        return new Health("up", recommender.version(), recommender.failure().orElse(""));
    }

    private static void answer(HttpExchange exchange, int status, Object value) throws IOException {
        byte[] body = JSON.writeValueAsBytes(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
