package org.linli.testkit;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.Databases;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.Kafka;
import org.linli.testkit.parts.Keycloak;
import org.linli.testkit.parts.Mqtt;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.Postgres;
import org.linli.testkit.parts.Redis;
import org.linli.testkit.parts.RunFolder;
import org.linli.testkit.parts.Topics;

/**
 * The parts of this test JVM: each started once, side by side, on random ports, and stopped with the JVM. Their
 * addresses are system properties, since Quarkus loads test classes in several class loaders that share nothing else.
 */
final class SharedParts {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("linli-parts").start(task);

    /** A string literal is the same object in every class loader of the JVM. */
    private static final String ONE_STARTER = "org.linli.testkit.SharedParts";

    private SharedParts() {}

    /** Starts what is wanted and not running yet, and the PostgreSQL that Keycloak needs. */
    static void start(Set<TestPart> wanted) {
        Set<TestPart> missing = EnumSet.noneOf(TestPart.class);
        missing.addAll(wanted);
        if (wanted.contains(TestPart.KEYCLOAK)) {
            missing.add(TestPart.POSTGRES);
        }
        synchronized (ONE_STARTER) {
            missing.removeIf(TestPart::runs);
            if (!missing.isEmpty()) {
                startSideBySide(missing, RunFolder.temporary());
            }
        }
    }

    private static void startSideBySide(Set<TestPart> missing, RunFolder folder) {
        CompletableFuture<?>[] chains = {
            CompletableFuture.runAsync(
                    () -> {
                        startIf(missing, TestPart.POSTGRES, folder);
                        startIf(missing, TestPart.KEYCLOAK, folder);
                    },
                    THREADS),
            CompletableFuture.runAsync(() -> startIf(missing, TestPart.KAFKA, folder), THREADS),
            CompletableFuture.runAsync(() -> startIf(missing, TestPart.REDIS, folder), THREADS),
            CompletableFuture.runAsync(() -> startIf(missing, TestPart.MQTT, folder), THREADS)
        };
        try {
            CompletableFuture.allOf(chains).join();
        } catch (CompletionException e) {
            folder.close();
            throw e.getCause() instanceof CannotStart cannotStart ? cannotStart : e;
        }
    }

    private static void startIf(Set<TestPart> missing, TestPart part, RunFolder folder) {
        if (missing.contains(part)) {
            part.runsAt(
                    switch (part) {
                        case POSTGRES ->
                            Postgres.start(folder, Ports.free(), Durability.OFF).address();
                        case KAFKA -> kafka(folder);
                        case MQTT -> Mqtt.start(folder, Ports.free()).address();
                        case REDIS -> Redis.start(folder, Ports.free()).url();
                        case KEYCLOAK -> keycloak(folder);
                    });
        }
    }

    private static String kafka(RunFolder folder) {
        Kafka kafka = Kafka.start(folder, Ports.free(), Ports.free());
        Topics.create(kafka.bootstrapServers(), Topics.document());
        return kafka.bootstrapServers();
    }

    private static String keycloak(RunFolder folder) {
        int port = Ports.free();
        Databases databases = new Databases(TestPart.POSTGRES.address());
        return Keycloak.start(folder, port, "http://localhost:" + port + "/auth", databases)
                .url();
    }
}
