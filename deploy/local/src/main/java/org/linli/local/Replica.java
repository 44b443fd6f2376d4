package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.PartProcess;
import org.linli.testkit.parts.RunFolder;

/** One process of a service; it may be killed and started again on the same port. */
public final class Replica {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final RunFolder folder;
    private final String name;
    private final int port;
    private final List<String> command;
    private volatile PartProcess process;

    private Replica(RunFolder folder, String name, int port, List<String> command) {
        this.folder = folder;
        this.name = name;
        this.port = port;
        this.command = command;
        this.process = launch();
    }

    /** Starts the process and returns at once. */
    static Replica launch(
            RunFolder folder, String name, int port, List<String> javaOptions, Path jar, Map<String, String> settings) {
        return new Replica(folder, name, port, command(port, javaOptions, jar, settings));
    }

    /** Waits until {@code /q/health/ready} says yes. */
    Replica awaitReady() {
        process.awaitReady(this::isReady, START_LIMIT);
        return this;
    }

    public String name() {
        return name;
    }

    /** Where it listens, without the gateway. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, as a power cut would. */
    public void kill() {
        process.kill();
    }

    /** Starts it again after {@link #kill}, and waits until it is ready. */
    public void restart() {
        process.close();
        process = launch();
        awaitReady();
    }

    void stop() {
        process.close();
    }

    boolean isReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of %s was interrupted.".formatted(name), e);
        }
    }

    private PartProcess launch() {
        return PartProcess.start(folder, name, folder.data(name), command, ServiceSpec.ENVIRONMENT);
    }

    private static List<String> command(int port, List<String> javaOptions, Path jar, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(PartProcess.java()));
        command.addAll(javaOptions);
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.http.host=localhost"));
        new TreeMap<>(settings).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
