package org.linli.registry.support;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.linli.testkit.Db;

/** The steps to an erasure, by those who may take them. */
public final class Erasures {

    /** A reason that is taken. */
    public static final Map<String, Object> WHY =
            Map.of("reason", "CONSENT_WITHDRAWN", "legalBasis", "个人信息保护法第四十七条；民政〔2026〕118号");

    private static final Db DB = Db.of("resident_registry");
    private static final Api WORKER = Api.worker();
    private static final Api CIVIL_AFFAIRS = Api.as("civil-affairs");

    private Erasures() {}

    /** Asks for it. */
    public static ValidatableResponse erase(String id) {
        return CIVIL_AFFAIRS.post(
                "/residents/" + id + "/erasure", UUID.randomUUID().toString(), WHY);
    }

    /** The resident moves away. */
    public static void leave(String id) {
        long seen = DB.value("select version from resident where id = ?", UUID.fromString(id)) instanceof Long version
                ? version
                : -1;
        WORKER.put("/residents/" + id + "/status", seen, Map.of("status", "MOVED_AWAY"))
                .statusCode(200);
    }

    /** The resident consents on paper. */
    public static void consent(String id, String purpose) {
        WORKER.post(
                        "/residents/" + id + "/consents",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "purpose",
                                purpose,
                                "textVersion",
                                "2026-1",
                                "channel",
                                "PAPER",
                                "signer",
                                Map.of("kind", "SELF", "name", People.NAME)))
                .statusCode(201);
    }
}
