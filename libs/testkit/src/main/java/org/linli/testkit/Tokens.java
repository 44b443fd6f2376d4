package org.linli.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Real access tokens from the Keycloak of this test JVM. */
public final class Tokens {
    private static final Map<String, Accounts> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Map<Claims, String> USERNAMES = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The token of one of the realm's fixed demo accounts, for example {@code operator}. */
    public static String of(String username) {
        return accounts().token(username);
    }

    /** The token of a service's own client with the demo secret, for example {@code linli-emergency-intake}. */
    public static String ofService(String clientId) {
        return accounts().serviceToken(clientId, clientId.replaceFirst("^linli-", "linli-demo-"));
    }

    /** The token of an account with just this role and these claims, created when first asked for. */
    public static String with(
            String role,
            @Nullable String division,
            @Nullable String providerId,
            @Nullable String caregiverId,
            @Nullable String residentId) {
        return with(role, new Claims(role, attributes(division, providerId, caregiverId, residentId)));
    }

    /** The token of an account with this role and a division only. */
    public static String with(String role, String division) {
        return with(role, division, null, null, null);
    }

    private static String with(String role, Claims claims) {
        return of(USERNAMES.computeIfAbsent(claims, key -> {
            String username = "test-%s-%016x".formatted(role, System.nanoTime());
            accounts().create(username, role, key.attributes());
            return username;
        }));
    }

    /** The accounts of this test JVM's Keycloak, to change one. */
    public static Accounts accounts() {
        return ACCOUNTS.computeIfAbsent(TestPart.KEYCLOAK.address(), Accounts::at);
    }

    private static Map<String, String> attributes(
            @Nullable String division,
            @Nullable String providerId,
            @Nullable String caregiverId,
            @Nullable String residentId) {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "division", division);
        put(attributes, "provider_id", providerId);
        put(attributes, "caregiver_id", caregiverId);
        put(attributes, "resident_id", residentId);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private record Claims(String role, Map<String, String> attributes) {}
}
