package org.linli.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak with its state in our PostgreSQL and the realm of {@code deploy/keycloak}, imported at its first start.
 * Compiled by C1 only, it is ready in half the time.
 */
public final class Keycloak implements Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(150);
    private static final String DATABASE = "keycloak";

    /** Tests and the demo log in to one account several times at once, which Keycloak else takes for guessing. */
    private static final String PARALLEL_LOGINS =
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

    private final PartProcess process;
    private final String url;
    private final String publicUrl;

    private Keycloak(PartProcess process, String url, String publicUrl) {
        this.process = process;
        this.url = url;
        this.publicUrl = publicUrl;
    }

    /** Ready when it answers for the realm; {@code publicUrl} is where browsers see it, ending in {@code /auth}. */
    public static Keycloak start(RunFolder folder, int port, String publicUrl, Databases databases) {
        Path built = KeycloakBuild.prepare();
        databases.create(DATABASE);
        Path home = home(folder.data("keycloak"), built);
        PartProcess process = PartProcess.start(
                folder, "keycloak", home, command(home, built, port, publicUrl), environment(databases));
        String url = "http://localhost:" + port + "/auth";
        process.awaitReady(() -> answers(URI.create(url + "/realms/linli")), START_LIMIT);
        return new Keycloak(process, url, publicUrl);
    }

    /** Where services reach it without the gateway. */
    public String url() {
        return url;
    }

    /** The issuer written into every token. */
    public String issuer() {
        return publicUrl + "/realms/linli";
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public void close() {
        process.close();
    }

    static List<Path> realmFiles() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFolder.find().resolve("deploy/keycloak"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> command(Path home, Path built, int port, String publicUrl) {
        List<String> command = new ArrayList<>(
                List.of(PartProcess.java(), "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(KeycloakBuild.jvmOptions());
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                built.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=" + publicUrl,
                "--hostname-backchannel-dynamic=true",
                PARALLEL_LOGINS));
        return command;
    }

    private static Map<String, String> environment(Databases databases) {
        return Map.of(
                "KC_DB_URL", "jdbc:postgresql://" + databases.address() + "/" + DATABASE,
                "KC_DB_USERNAME", DATABASE,
                "KC_DB_PASSWORD", Databases.PASSWORD,
                "KC_DB_POOL_MAX_SIZE", "20",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "linli-demo",
                "LINLI_DEMO", "true");
    }

    /** A home of its own with its own data, the rest linked from the built distribution. */
    private static Path home(Path home, Path built) {
        try {
            Path imports = Folders.create(home.resolve("data/import"));
            for (Path file : realmFiles()) {
                Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            for (String shared : List.of("bin", "conf", "lib", "providers", "themes")) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, built.resolve(shared));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(URI uri) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of Keycloak was interrupted.", e);
        }
    }
}
