package com.example.service;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a request asks for. */
record Query(String user, int howMany) {

    private static final int DEFAULT_HOW_MANY = 10;
    private static final int MOST = 100;

    /** @throws IllegalArgumentException with a message for whoever sent the request */
    static Query of(URI request) {
        Map<String, String> parameters = parameters(request);
        String user = parameters.getOrDefault("user", "");
        if (user.isEmpty()) {
            throw new IllegalArgumentException("The parameter user is missing.");
        }
        return new Query(user, howMany(parameters.get("k")));
    }

    private static int howMany(String k) {
        if (k == null) {
            return DEFAULT_HOW_MANY;
        }
        if (!k.matches("[0-9]{1,3}") || Integer.parseInt(k) < 1 || Integer.parseInt(k) > MOST) {
            throw new IllegalArgumentException("k must be an integer from 1 to " + MOST + ".");
        }
        return Integer.parseInt(k);
    }

    private static Map<String, String> parameters(URI request) {
        String query = request.getRawQuery() == null ? "" : request.getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(
                        parameter -> decoded(parameter[0]),
                        parameter -> decoded(parameter[1]),
                        (first, again) -> again));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
