package org.linli.testkit.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL from the embedded binaries; every service gets its own database and the role of the same name. */
public final class Postgres implements Part {
    private final EmbeddedPostgres server;
    private final RunFolder folder;

    private Postgres(EmbeddedPostgres server, RunFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts on the data of the last run, or on a copy of the template that already carries Keycloak's realm. */
    public static Postgres start(RunFolder folder, int port, Durability durability) {
        return start(folder, port, durability, Map.of());
    }

    /** The same with settings of the server's own, as in {@code postgresql.conf}, over ours. */
    public static Postgres start(RunFolder folder, int port, Durability durability, Map<String, String> settings) {
        Path data = folder.data("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Folders.delete(data);
            Folders.copy(PostgresTemplate.prepare(), data);
            PostgresTemplate.remember(folder);
        }
        return startOn(folder, data, port, settings(durability, settings), "scram-sha-256");
    }

    /** Starts on a data folder that {@code initdb} has just made, with nothing in it but the superuser. */
    static Postgres startEmpty(RunFolder folder, int port) {
        Postgres postgres = startOn(folder, folder.data("postgres"), port, settings(Durability.OFF, Map.of()), "trust");
        postgres.databases().setSuperuserPassword();
        return postgres;
    }

    private static Postgres startOn(RunFolder folder, Path data, int port, Map<String, String> settings, String trust) {
        File log = folder.log("postgres").toFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Folders.create(PartsFolder.path().resolve("postgres")).toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", Databases.PASSWORD)
                .setDataDirectoryCustomizer(
                        customized -> writeAccess(customized.toPath().resolve("pg_hba.conf"), trust))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log));
        settings.forEach(builder::setServerConfig);
        try {
            Postgres postgres = new Postgres(builder.start(), folder);
            postgres.enterLedger(data);
            return folder.owns(postgres);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "PostgreSQL cannot be started (%s). Maybe its log says more: %s".formatted(e.getMessage(), log), e);
        }
    }

    public Databases databases() {
        return new Databases(address());
    }

    /** Host and port, for example {@code localhost:15432}. */
    public String address() {
        return "localhost:" + server.getPort();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.ledger().strike(name());
    }

    private static Map<String, String> settings(Durability durability, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "max_connections", "200",
                "shared_buffers", "128MB",
                "jit", "off",
                "unix_socket_directories", ""));
        String safe = durability == Durability.ON ? "on" : "off";
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            settings.put(setting, safe);
        }
        settings.putAll(own);
        return settings;
    }

    private static void writeAccess(Path file, String method) {
        try {
            Files.writeString(
                    file, "host all all 127.0.0.1/32 %s%nhost all all ::1/128 %s%n".formatted(method, method));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enterLedger(Path data) throws IOException {
        Optional<String> pid;
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            pid = lines.findFirst();
        }
        pid.map(String::trim)
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .ifPresent(process -> folder.ledger().enter(name(), process));
    }
}
