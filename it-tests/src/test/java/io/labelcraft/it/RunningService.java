package io.labelcraft.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example service in a process of its own, at a free port. */
final class RunningService implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Serving label version (\\S+) at (http\\S+)");

    private final Process process;
    private final BufferedReader output;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(Process process, BufferedReader output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /** Builds the example and starts it, as its README says. */
    static RunningService start(StandaloneProject project, Path repository) throws Exception {
        BuildResult build = project.run("package");
        if (!build.succeeded()) {
            throw new AssertionError(build.text());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        project.file("target/service.jar").toString(),
                        repository.toString(),
                        "0")
                .redirectError(project.file("service.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Matcher line = ADDRESS.matcher(String.valueOf(output.readLine()));
        if (!line.matches()) {
            process.destroyForcibly();
            throw new AssertionError("the service did not start: see " + project.file("service.log"));
        }
        return new RunningService(process, output, URI.create(line.group(2)));
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return client.send(request(pathAndQuery), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> ask(String pathAndQuery) {
        return client.sendAsync(request(pathAndQuery), BodyHandlers.ofString());
    }

    private HttpRequest request(String pathAndQuery) {
        return HttpRequest.newBuilder(address.resolve(pathAndQuery)).build();
    }

    /** Sends SIGTERM, and unlike {@code Process.destroy} leaves its output to be read. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Everything that it still printed, when it has ended. */
    String lastOutput() throws IOException, InterruptedException {
        String rest = String.join("\n", output.lines().toList());
        process.waitFor();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
