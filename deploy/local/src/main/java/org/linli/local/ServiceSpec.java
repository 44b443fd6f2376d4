package org.linli.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service as the local run knows it: its usual port, its database if it has one, its heap in MiB, and settings of
 * its own, in which <code>{data}</code> is the data folder, <code>{roads}</code> the road extract, <code>{door}</code> the
 * public door, <code>{watches}</code> the port of watches and <code>{mqtt}</code> the MQTT broker.
 */
record ServiceSpec(String name, int port, Optional<String> database, int heapMiB, Map<String, String> settings) {
    /** Environment of every service wherever it runs: threads share two arenas of the C library instead of eight a core. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    static final ServiceSpec GATEWAY = new ServiceSpec("gateway", 8080, Optional.empty(), 128, Map.of());

    /** Every service behind the gateway. */
    static final List<ServiceSpec> SERVICES = List.of(
            new ServiceSpec("resident-registry", 8101, Optional.of("resident_registry"), 192, Map.of()),
            new ServiceSpec("provider-registry", 8102, Optional.of("provider_registry"), 192, Map.of()),
            new ServiceSpec(
                    "order-dispatch",
                    8103,
                    Optional.of("order_dispatch"),
                    256,
                    Map.of("linli.dispatch.photos.folder", "{data}/photos")),
            new ServiceSpec(
                    "matching",
                    8104,
                    Optional.of("matching"),
                    512,
                    Map.of("linli.roads", "{roads}", "linli.matching.roads-cache", "{data}/roads-cache")),
            new ServiceSpec(
                    "emergency-intake",
                    8105,
                    Optional.of("emergency_intake"),
                    256,
                    Map.of(
                            "linli.emergency.registry.url", "{door}",
                            "linli.emergency.matching.url", "{door}",
                            "linli.emergency.journal.folder", "{data}/journal",
                            "linli.emergency.watch.port", "{watches}",
                            "linli.emergency.mqtt.broker", "{mqtt}")));

    /**
     * What a service's Java is told wherever it runs; {@code docker-compose.yml} says the same. The heap begins small and
     * grows with need (without {@code -Xms} it begins at a share of the machine's memory), and what the C library has
     * freed is given back to the system every half minute.
     */
    List<String> javaOptions() {
        return List.of(
                "-Xms48m",
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TrimNativeHeapInterval=30000");
    }

    static ServiceSpec named(String name) {
        return SERVICES.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElse(GATEWAY);
    }
}
