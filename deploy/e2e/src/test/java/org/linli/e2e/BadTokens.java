package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.testkit.Accounts;

/** Tokens that must open nothing, though the account they speak of may do everything. */
final class BadTokens {

    private static final String APP = "linli-app";
    private static final String ELSEWHERE = "elsewhere";

    /** Services forgive clocks that differ by five seconds. */
    private static final Duration GRACE = Duration.ofSeconds(7);

    private final Realm realm;

    BadTokens(Realm realm) {
        this.realm = realm;
    }

    /** All of them by their name, for an account of the realm {@code linli}; returns when the expired one has expired. */
    Map<String, String> of(String username) throws GeneralSecurityException {
        JsonNode good = realm.signIn(Realm.LINLI, APP, username);
        String access = good.path("access_token").asText();
        ObjectNode head = Realm.part(access, 0).deepCopy();
        ObjectNode claims = Realm.claims(access).deepCopy();
        String expired = ofClient("short", username, Map.of("access.token.lifespan", "1"), true);
        Map<String, String> bad = new TreeMap<>();
        bad.put("garbage", "not-a-token");
        bad.put("of another audience", ofClient("other-audience", username, Map.of(), false));
        bad.put("of another realm", ofOtherRealm(username));
        bad.put("id token", good.path("id_token").asText());
        bad.put("refresh token", good.path("refresh_token").asText());
        bad.put("signed by a key of our own", signed(head, claims, ownKey()));
        bad.put("signed with the public key as a secret", withSecret(head, claims));
        bad.put("not signed", encoded(head.deepCopy().put("alg", "none")) + "." + encoded(claims) + ".");
        bad.put("changed after signing", changed(access, claims));
        bad.put("without its signature", access.substring(0, access.lastIndexOf('.') + 1));
        bad.put("expired", expired);
        awaitEnd(expired);
        return bad;
    }

    private static void awaitEnd(String token) {
        Instant end =
                Instant.ofEpochSecond(Realm.claims(token).path("exp").asLong()).plus(GRACE);
        Pause.until("the end of a token", Duration.ofSeconds(30), Instant::now, end::isBefore);
    }

    private String ofClient(String name, String username, Map<String, String> attributes, boolean audience) {
        String id = "scope-" + name + "-" + System.nanoTime();
        realm.create("/linli/clients", client(id, attributes, audience));
        return realm.signIn(Realm.LINLI, id, username).path("access_token").asText();
    }

    /** Like the client of our pages and phones, but for what is said here. */
    private ObjectNode client(String id, Map<String, String> attributes, boolean audience) {
        ObjectNode client = realm.read("/linli/clients?clientId=" + APP).path(0).deepCopy();
        client.remove(List.of("id", "authenticationFlowBindingOverrides"));
        client.put("clientId", id);
        attributes.forEach((name, value) -> client.withObject("attributes").put(name, value));
        var mappers = client.withArray("protocolMappers").elements();
        while (mappers.hasNext()) {
            ObjectNode mapper = (ObjectNode) mappers.next();
            mapper.remove("id");
            if (!audience && mapper.path("protocolMapper").asText().equals("oidc-audience-mapper")) {
                mappers.remove();
            }
        }
        return client;
    }

    /** A realm of the same Keycloak that calls its client, its roles and its user as ours are called. */
    private String ofOtherRealm(String username) {
        String name = ELSEWHERE + "-" + System.nanoTime();
        realm.create(
                "",
                Map.of(
                        "realm",
                        name,
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        "roles",
                        Map.of(
                                "realm",
                                ScopeTable.ROLES.stream()
                                        .map(role -> Map.of("name", role))
                                        .toList()),
                        "clients",
                        List.of(client(APP, Map.of(), true)),
                        "users",
                        List.of(Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "firstName",
                                "Li",
                                "lastName",
                                "Lin",
                                "email",
                                username + "@example.org",
                                "realmRoles",
                                ScopeTable.ROLES,
                                "credentials",
                                List.of(Map.of("type", "password", "value", Accounts.PASSWORD))))));
        return realm.signIn(name, APP, username).path("access_token").asText();
    }

    private static String changed(String access, ObjectNode claims) {
        String[] parts = access.split("\\.", -1);
        return parts[0] + "." + encoded(claims.deepCopy().put("division", "41")) + "." + parts[2];
    }

    private static PrivateKey ownKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String signed(ObjectNode head, ObjectNode claims, PrivateKey key) throws GeneralSecurityException {
        String content = encoded(head) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    /** The old trick: what everybody may know, the public key, taken for a secret of HMAC. */
    private String withSecret(ObjectNode head, ObjectNode claims) throws GeneralSecurityException {
        JsonNode keys = realm.read("/linli/keys").path("keys");
        String kid = head.path("kid").asText();
        String publicKey = keys.valueStream()
                .filter(key -> key.path("kid").asText().equals(kid))
                .map(key -> key.path("publicKey").asText())
                .findFirst()
                .orElseThrow();
        String content = encoded(head.deepCopy().put("alg", "HS256")) + "." + encoded(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(publicKey), "HmacSHA256"));
        return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(JsonNode json) {
        return base64(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
