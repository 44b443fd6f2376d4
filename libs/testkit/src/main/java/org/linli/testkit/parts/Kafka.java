package org.linli.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** One Kafka broker with its own controller (KRaft) as a process of its own; topics are never created by using them. */
public final class Kafka implements Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PartProcess process;
    private final int port;

    private Kafka(PartProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Kafka start(RunFolder folder, int port, int controllerPort) {
        Path home = Folders.create(folder.data("kafka"));
        Path settings = home.resolve("server.properties");
        Path data = home.resolve("data");
        write(settings, settings(data, port, controllerPort));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(folder, home, settings);
        }
        PartProcess process =
                PartProcess.start(folder, "kafka", home, java("kafka.Kafka", settings.toString()), Map.of());
        process.awaitReady(() -> answers(port), START_LIMIT);
        return new Kafka(process, port);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public void close() {
        process.close();
    }

    private static void format(RunFolder folder, Path home, Path settings) {
        List<String> command = java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "--cluster-id",
                "bGlubGktbG9jYWwtcnVuMQ",
                "--config",
                settings.toString());
        Path log = folder.log("kafka-format");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new CannotStart("Kafka's storage cannot be formatted. Maybe its log says why: " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of Kafka was interrupted.", e);
        }
    }

    private static List<String> java(String... mainAndArguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                PartProcess.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.logging.log4j.level=INFO",
                "-cp",
                PartsFolder.kafka().resolve("*").toString()));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort),
                "advertised.listeners", "PLAINTEXT://localhost:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", "localhost:" + controllerPort,
                "log.dirs", data.toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "16777216"));
        return settings;
    }

    private static void write(Path file, Properties properties) {
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        if (Ports.isFree(port)) {
            return false;
        }
        try (Admin admin = Topics.admin("localhost:" + port)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of Kafka was interrupted.", e);
        }
    }
}
