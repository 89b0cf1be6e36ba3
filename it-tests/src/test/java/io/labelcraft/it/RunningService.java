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
import java.util.ArrayList;
import java.util.List;
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
        return started(project, "package", List.of(), repository);
    }

    /** The same with the nightly job of a project inside. */
    static RunningService learning(StandaloneProject project, Path learned, Path repository) throws Exception {
        return started(project, "-Pnights package", List.of("-Dlearn.project=" + learned), repository);
    }

    private static RunningService started(
            StandaloneProject project, String build, List<String> options, Path repository) throws Exception {
        BuildResult built = project.run(build);
        if (!built.succeeded()) {
            throw new AssertionError(built.text());
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-jar", project.file("target/service.jar").toString(), repository.toString(), "0"));
        Process process = new ProcessBuilder(command)
                .redirectError(project.file("service.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return new RunningService(process, output, URI.create(address.group(2)));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the service did not start: see " + project.file("service.log"));
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
