package org.linli.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.Ports;

/** Which process listens on which TCP port. */
final class PortPlan {
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String REDIS = "redis";
    static final String KEYCLOAK = "keycloak";
    static final String MQTT = "mqtt";
    /** Where emergency-intake hears 4G watches. */
    static final String WATCHES = "watches";

    private final Map<String, Integer> ports;

    private PortPlan(Map<String, Integer> ports) {
        this.ports = ports;
    }

    /**
     * The usual ports, each changed by its variable ({@code LINLI_PORT} for the gateway, else for example
     * {@code LINLI_ORDER_DISPATCH_PORT}), or all of them counted up from {@code LINLI_PORT_BASE}.
     */
    static PortPlan of(Map<String, String> environment) {
        OptionalInt base = number(environment, "LINLI_PORT_BASE");
        Map<String, Integer> ports = new LinkedHashMap<>();
        usual().forEach((process, port) -> {
            int standard = base.isPresent() ? base.getAsInt() + ports.size() : port;
            ports.put(process, number(environment, variable(process)).orElse(standard));
        });
        return new PortPlan(ports);
    }

    /** Ports that are free now, so that a platform for tests stands beside the one people use. */
    static PortPlan random() {
        return new PortPlan(usual().keySet().stream().collect(Collectors.toMap(name -> name, name -> Ports.free())));
    }

    int of(String process) {
        Integer port = ports.get(process);
        if (port == null) {
            throw new IllegalArgumentException("No port is planned for " + process);
        }
        return port;
    }

    /** Every process that listens, with its port. */
    Map<String, Integer> processes() {
        return Map.copyOf(ports);
    }

    /** Fails with one sentence on the first port somebody else listens on. */
    void requireFree() {
        ports.forEach((process, port) -> {
            if (!Ports.isFree(port)) {
                throw new CannotStart(
                        "Port %d, meant for %s, is taken. Maybe stop what listens there, or choose another: %s=%d make run"
                                .formatted(port, process, variable(process), port + 1000));
            }
        });
    }

    /** The environment variable that moves a process to another port. */
    static String variable(String process) {
        return process.equals(ServiceSpec.GATEWAY.name())
                ? "LINLI_PORT"
                : "LINLI_" + process.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    private static Map<String, Integer> usual() {
        Map<String, Integer> usual = new LinkedHashMap<>();
        usual.put(ServiceSpec.GATEWAY.name(), ServiceSpec.GATEWAY.port());
        ServiceSpec.SERVICES.forEach(service -> usual.put(service.name(), service.port()));
        usual.put(POSTGRES, 15432);
        usual.put(KAFKA, 19092);
        usual.put(KAFKA_CONTROLLER, 19093);
        usual.put(REDIS, 16379);
        usual.put(KEYCLOAK, 18080);
        usual.put(MQTT, 18883);
        usual.put(WATCHES, 8205);
        return usual;
    }

    private static OptionalInt number(Map<String, String> environment, String variable) {
        @Nullable String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return OptionalInt.empty();
        }
        int port;
        try {
            port = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            port = 0;
        }
        if (port < 1 || port > 65_000) {
            throw new CannotStart(
                    "%s=%s is not a port. Maybe give a number from 1024 to 65000.".formatted(variable, text));
        }
        return OptionalInt.of(port);
    }
}
