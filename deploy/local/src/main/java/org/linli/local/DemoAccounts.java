package org.linli.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The accounts a newcomer can log in with, as the realm's file of demo users tells them. */
final class DemoAccounts {
    private DemoAccounts() {}

    /** One line per role. */
    static List<String> lines(Path project) {
        Stream<String> fixed = users(project)
                .valueStream()
                .map(user -> line(
                        user.path("username").asText(),
                        user.path("realmRoles").path(0).asText()));
        Stream<String> loaded =
                Stream.of(line("provider-01 …", "provider-admin"), line("caregiver-001 …", "caregiver"));
        return Stream.concat(fixed, loaded).toList();
    }

    private static String line(String username, String role) {
        return "  %-18s %s".formatted(username, role);
    }

    private static JsonNode users(Path project) {
        try {
            return new JsonMapper()
                    .readTree(project.resolve("deploy/keycloak/linli-users-0.json")
                            .toFile())
                    .path("users");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
