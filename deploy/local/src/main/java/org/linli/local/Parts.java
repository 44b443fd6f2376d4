package org.linli.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.testkit.parts.Databases;
import org.linli.testkit.parts.Kafka;
import org.linli.testkit.parts.Keycloak;
import org.linli.testkit.parts.Mqtt;
import org.linli.testkit.parts.Part;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.Postgres;
import org.linli.testkit.parts.Redis;
import org.linli.testkit.parts.RunFolder;
import org.linli.testkit.parts.Topics;

/** Starts the parts of one platform, and knows how a service reaches them. */
final class Parts {
    private final RunFolder folder;
    private final Plan plan;
    private final Map<String, Part> running = new ConcurrentHashMap<>();

    Parts(RunFolder folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** The public door, as browsers see it. */
    String door() {
        return "http://localhost:" + plan.ports().of(ServiceSpec.GATEWAY.name());
    }

    /** PostgreSQL with a database for every service that has one. */
    String startPostgres() {
        Postgres postgres =
                Postgres.start(folder, plan.ports().of(PortPlan.POSTGRES), plan.durability(), plan.postgres());
        running.put(PortPlan.POSTGRES, postgres);
        ServiceSpec.SERVICES.forEach(service -> service.database().ifPresent(postgres.databases()::create));
        return postgres.address();
    }

    /** Kafka with the topics of {@code asyncapi.yaml}. */
    String startKafka() {
        Kafka kafka = Kafka.start(
                folder, plan.ports().of(PortPlan.KAFKA), plan.ports().of(PortPlan.KAFKA_CONTROLLER));
        running.put(PortPlan.KAFKA, kafka);
        Topics.create(kafka.bootstrapServers(), Topics.document());
        return kafka.bootstrapServers();
    }

    String startMqtt() {
        return Mqtt.start(folder, plan.ports().of(PortPlan.MQTT)).address();
    }

    String startRedis() {
        Redis redis = Redis.start(folder, plan.ports().of(PortPlan.REDIS));
        running.put(PortPlan.REDIS, redis);
        return redis.url();
    }

    /** Keycloak, after PostgreSQL. */
    String startKeycloak() {
        Databases databases = new Databases("localhost:" + plan.ports().of(PortPlan.POSTGRES));
        Keycloak keycloak = Keycloak.start(folder, plan.ports().of(PortPlan.KEYCLOAK), door() + "/auth", databases);
        running.put(PortPlan.KEYCLOAK, keycloak);
        return keycloak.url();
    }

    /** Ends a part and all its processes with SIGKILL. */
    void kill(String name) {
        ProcessHandle process = Objects.requireNonNull(folder.processes().get(name), name);
        List<ProcessHandle> tree =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(handle -> handle.onExit().join());
        Objects.requireNonNull(running.remove(name), name).close();
    }

    /** Starts a part on the state it left, on the same port. */
    String start(String name) {
        return switch (name) {
            case PortPlan.POSTGRES -> startPostgres();
            case PortPlan.KAFKA -> startKafka();
            case PortPlan.REDIS -> startRedis();
            case PortPlan.KEYCLOAK -> startKeycloak();
            default -> throw new IllegalArgumentException(name + " is no part");
        };
    }

    /** Settings of the first replica of a service. */
    Map<String, String> settingsOf(ServiceSpec service) {
        return settingsOf(service, plan.ports().of(PortPlan.WATCHES));
    }

    /** Settings of a further replica, which needs ports of its own. */
    Map<String, String> settingsOfAnother(ServiceSpec service) {
        return settingsOf(service, Ports.free());
    }

    private Map<String, String> settingsOf(ServiceSpec service, int watches) {
        Map<String, String> settings = settings();
        service.database().ifPresent(database -> {
            settings.put("linli.postgres.url", "localhost:" + plan.ports().of(PortPlan.POSTGRES) + "/" + database);
            settings.put("linli.postgres.password", Databases.PASSWORD);
        });
        String data = folder.data(".").normalize().toString();
        service.settings()
                .forEach((name, value) -> settings.put(
                        name,
                        value.replace("{data}", data)
                                .replace("{door}", door())
                                .replace("{mqtt}", "localhost:" + plan.ports().of(PortPlan.MQTT))
                                .replace("{watches}", Integer.toString(watches))
                                .replace("{roads}", plan.roads().toString())));
        return settings;
    }

    /**
     * Options of a service's Java: its own, those of one machine for all (compiled by C1 only, a service is ready in half
     * the time), and those of the plan.
     */
    List<String> javaOptionsOf(ServiceSpec service, String name) {
        List<String> options = new ArrayList<>(service.javaOptions());
        options.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        String logs = folder.log(name).resolveSibling("").toString();
        plan.javaOptions()
                .forEach(option -> options.add(option.replace("{name}", name).replace("{logs}", logs)));
        return options;
    }

    Map<String, String> settingsOfGateway(Map<String, List<Replica>> services) {
        Map<String, String> settings = settings();
        services.forEach((service, replicas) -> settings.put(
                "linli.gateway.upstreams." + service,
                String.join(
                        ",",
                        replicas.stream()
                                .map(replica -> replica.url().getAuthority())
                                .toList())));
        return settings;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(plan.settings());
        settings.put("linli.demo", "true");
        settings.put("kafka.bootstrap.servers", "localhost:" + plan.ports().of(PortPlan.KAFKA));
        settings.put("linli.redis.url", "redis://localhost:" + plan.ports().of(PortPlan.REDIS));
        settings.put("linli.keycloak.url", "http://localhost:" + plan.ports().of(PortPlan.KEYCLOAK) + "/auth");
        settings.put("linli.issuer", door() + "/auth/realms/linli");
        return settings;
    }
}
