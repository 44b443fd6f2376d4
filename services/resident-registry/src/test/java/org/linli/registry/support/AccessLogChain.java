package org.linli.registry.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.testkit.Db;

/** The chain of the access log from outside, and the hands of somebody who may do anything in the database. */
public final class AccessLogChain {

    public static final Db DB = Db.of("resident_registry");
    private static final Api AUDITOR = Api.as("integration");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AccessLogChain() {}

    /** Waits until every line is sealed; the head. */
    public static Map<String, Object> sealed() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> AUDITOR.get("/access-log/head")
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path(""),
                        head -> Objects.equals(head.get("waiting"), 0));
    }

    /** A whole verification; {@code kept} is a head, or an empty body. */
    public static Map<String, Object> verified(Map<String, Object> kept) {
        String id = AUDITOR.post("/access-log/verifications", kept)
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> AUDITOR.get("/access-log/verifications/" + id)
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path(""),
                        view -> !Objects.equals(view.get("state"), "RUNNING"));
    }

    /** Expects that nothing is wrong. */
    public static void assertIntact() {
        sealed();
        assertThat(verified(Map.of())).containsEntry("state", "INTACT");
    }

    /** Does what the triggers forbid, in one transaction. */
    public static void tamper(String... statements) {
        DB.execute(Stream.of(statements)
                .collect(Collectors.joining(
                        "; ",
                        "do $$ begin alter table access_log disable trigger user; "
                                + "alter table access_log_seal disable trigger user; ",
                        "; alter table access_log enable trigger user; "
                                + "alter table access_log_seal enable trigger user; end $$")));
    }
}
