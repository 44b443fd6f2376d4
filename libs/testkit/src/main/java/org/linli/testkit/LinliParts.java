package org.linli.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.testkit.parts.Databases;

/**
 * The real parts for a {@code @QuarkusTest}. Arguments: {@code database}, the name of the service's database (none
 * without it), and {@code parts}, a comma-separated list out of {@code postgres,kafka,redis,mqtt,keycloak} (without it
 * {@code postgres,kafka,keycloak}). They are started once per test JVM and stopped with it.
 */
public final class LinliParts implements QuarkusTestResourceLifecycleManager {
    private static final String USUAL = "postgres,kafka,keycloak";

    private Set<TestPart> wanted = partsIn(USUAL);
    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        wanted = partsIn(arguments.getOrDefault("parts", USUAL));
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        SharedParts.start(wanted);
        Map<String, String> settings = new HashMap<>();
        settings.put("linli.demo", "true");
        settings.put("quarkus.http.test-port", "0");
        wanted.forEach(part -> settings.putAll(settingsOf(part)));
        return settings;
    }

    /** Nothing: the next test class of this JVM uses the same parts. */
    @Override
    public void stop() {}

    private Map<String, String> settingsOf(TestPart part) {
        String address = part.address();
        return switch (part) {
            case POSTGRES -> postgres(address);
            case KAFKA -> Map.of("kafka.bootstrap.servers", address);
            case MQTT -> Map.of("linli.emergency.mqtt.broker", address);
            case REDIS -> Map.of("linli.redis.url", address);
            case KEYCLOAK -> Map.of("linli.keycloak.url", address, "linli.issuer", address + "/realms/linli");
        };
    }

    private Map<String, String> postgres(String address) {
        if (database.isEmpty()) {
            return Map.of();
        }
        new Databases(address).create(database);
        return Map.of("linli.postgres.url", address + "/" + database, "linli.postgres.password", Databases.PASSWORD);
    }

    private static Set<TestPart> partsIn(String list) {
        EnumSet<TestPart> parts = EnumSet.noneOf(TestPart.class);
        Arrays.stream(list.split(","))
                .map(name -> TestPart.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .forEach(parts::add);
        return parts;
    }
}
