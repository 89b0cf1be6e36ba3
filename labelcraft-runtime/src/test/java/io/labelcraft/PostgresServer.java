package io.labelcraft;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * A PostgreSQL server of its own: a new cluster in a temporary folder, on a free port of the loopback interface, ended and deleted
 * by closing it. PostgreSQL refuses to run as root, so root starts it as the user nobody.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "labels";
    public static final String PASSWORD = "a secret";

    private static final Path PACKAGED = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();
    private Process process;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** A server that takes connections. Where PostgreSQL is not installed the test is skipped with a message. */
    public static PostgresServer startOrSkip() throws IOException, InterruptedException {
        assumeTrue(
                program("initdb").isPresent(),
                () -> "PostgreSQL is not installed: neither below " + PACKAGED + " nor on the PATH");
        Path folder = Files.createTempDirectory("labelcraft-postgres");
        PostgresServer server = new PostgresServer(folder, freePort());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        if (ROOT) {
            UserPrincipal nobody =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(folder, nobody);
            Files.setOwner(password, nobody);
        }
        server.initialise(password);
        server.startAgain();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise(Path password) throws IOException, InterruptedException {
        Process initdb = command(
                        "initdb",
                        "--pgdata=" + data(),
                        "--username=" + USER,
                        "--auth=password",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync")
                .start();
        String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed: " + output);
        }
    }

    /** Starts a server that was stopped, and returns once it takes connections. */
    public void startAgain() throws IOException {
        process = command(
                        "postgres",
                        "-D",
                        data().toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off")
                .start();
        BufferedReader log = process.inputReader();
        StringBuilder said = new StringBuilder();
        String line = "";
        while (!line.contains("ready to accept connections")) {
            line = log.readLine();
            if (line == null) {
                throw new IOException("PostgreSQL did not start: " + said);
            }
            said.append(line).append('\n');
        }
        drain(log);
    }

    /** So that it never waits for someone to read its log. */
    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> {
            try {
                log.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // The server has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Ends the server, and with it every connection; its data stay. */
    public void stop() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        process.waitFor();
    }

    /** The URL of an empty schema, in the server's one database. */
    public String newSchema() throws SQLException {
        String schema = "test" + schemas.incrementAndGet();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return url + "?currentSchema=" + schema;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        PathUtils.deleteDirectory(folder);
    }

    private ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(program(program).orElseThrow().toString());
        Collections.addAll(command, arguments);
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static Optional<Path> program(String name) {
        Stream<Path> path = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(packaged().stream(), path)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where Debian puts its programs, the newest version first. */
    private static List<Path> packaged() {
        try (Stream<Path> versions = Files.list(PACKAGED)) {
            return versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
