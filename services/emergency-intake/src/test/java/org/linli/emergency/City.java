package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.Db;
import org.linli.testkit.Tokens;

/** Residents, devices and operators of the tests. */
final class City {

    static final Db DB = Db.of("emergency_intake");
    static final String DIVISION = "990105001001";
    /** Its ladder climbs in seconds. */
    static final String QUICK = "990199001001";

    private static long versions = System.currentTimeMillis();

    private City() {}

    static UUID resident(Relative... relatives) {
        return resident(DIVISION, List.of(), relatives);
    }

    /** A woman of the division as the registry tells of her; waits until the news has arrived. */
    static UUID resident(String division, List<String> accounts, Relative... relatives) {
        UUID id = UUID.randomUUID();
        tell(id, division, accounts, relatives);
        return id;
    }

    /** A woman who does not live alone. */
    static UUID withFamily(String division) {
        UUID id = UUID.randomUUID();
        tell(id, division, "ACTIVE", List.of(), "WITH_CHILDREN");
        return id;
    }

    static void tell(UUID id, String division, List<String> accounts, Relative... relatives) {
        tell(id, division, "ACTIVE", accounts, "ALONE", relatives);
    }

    static void tell(UUID id, String status) {
        tell(id, DIVISION, status, List.of(), "ALONE");
    }

    /** The registry has erased a resident. */
    static synchronized void erase(UUID id) {
        Messages.tombstone(ResidentSnapshot.TYPE, id, ++versions);
    }

    private static synchronized void tell(
            UUID id,
            String division,
            String status,
            List<String> accounts,
            String livingSituation,
            Relative... relatives) {
        long version = ++versions;
        Messages.snapshot(
                ResidentSnapshot.TYPE,
                id,
                version,
                new ResidentSnapshot(
                        id,
                        version,
                        division,
                        status,
                        "FEMALE",
                        1940,
                        "ELDER",
                        livingSituation,
                        livingSituation.equals("ALONE") ? List.of("LIVING_ALONE") : List.of(),
                        true,
                        accounts,
                        List.of(relatives),
                        null,
                        null));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !DB.rows(
                                "select 1 from snapshot where topic = 'linli.registry.resident' and key = ? and version >= ?",
                                id.toString(),
                                version)
                        .isEmpty());
    }

    /** The city's machine that hands on devices' signals. */
    static Api machine() {
        return new Api(Tokens.with("integration", "99"));
    }

    static Api operator() {
        return new Api(Tokens.with("operator", "99"));
    }

    /** Another operator of the same city. */
    static Api colleague() {
        return new Api(Tokens.with("operator", "9901"));
    }

    static Api supervisor() {
        return new Api(Tokens.with("supervisor", "99"));
    }

    /** A registered button of a resident, or of nobody; returns its number. */
    static String button(@Nullable UUID resident) {
        return button(resident, DIVISION);
    }

    static String button(@Nullable UUID resident, String division) {
        String number = "B" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(
                Map.of("source", "api", "number", number, "kind", "SOS_BUTTON", "voice", true, "division", division));
        if (resident != null) {
            body.put("residentId", resident);
        }
        Response answer = machine().post("/devices", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return number;
    }

    /** Presses; returns the incident. */
    static UUID press(String button) {
        return incident(signal(button, "SOS"));
    }

    static Response signal(String button, String kind) {
        return signal(button, kind, UUID.randomUUID().toString());
    }

    static Response signal(String button, String kind, String messageId) {
        Response answer = machine().post("/device-signals", Map.of("device", button, "kind", kind), messageId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer;
    }

    static UUID incident(Response receipt) {
        assertThat(receipt.<List<String>>path("incidentIds"))
                .as(receipt.asString())
                .hasSize(1);
        return UUID.fromString(receipt.path("incidentIds[0]"));
    }

    /** The one text of a query. */
    static String text(String sql, Object... arguments) {
        return String.valueOf(DB.value(sql, arguments));
    }

    /** The one number of a query. */
    static int number(String sql, Object... arguments) {
        return Integer.parseInt(text(sql, arguments));
    }

    /** The one id of a query. */
    static UUID id(String sql, Object... arguments) {
        return UUID.fromString(text(sql, arguments));
    }

    /** The subject of a token. */
    static String subject(Api api) {
        String claims =
                new String(Base64.getUrlDecoder().decode(api.token().split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst("(?s).*\"sub\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
