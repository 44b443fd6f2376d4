package org.linli.registry.audit.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.linli.registry.support.AccessLogChain.DB;
import static org.linli.registry.support.AccessLogChain.assertIntact;
import static org.linli.registry.support.AccessLogChain.sealed;
import static org.linli.registry.support.AccessLogChain.tamper;
import static org.linli.registry.support.AccessLogChain.verified;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class RetentionTest {

    private final Api machine = Api.as("integration");

    /** A city whose log begins years ago; other tests' lines are of today and would keep all that follow. */
    @BeforeEach
    void aLogOfItsOwn() {
        sealed();
        beginAnew();
    }

    @AfterEach
    void andNoneForTheOthers() {
        beginAnew();
        assertIntact();
    }

    @Test
    void theOldestPartGoesAndTheChainGoesOn() {
        // Given
        line("SHOWN", "4 years");
        line("SHOWN", "37 months");
        line("NOT_FOUND", "8 months");
        line("SHOWN", "30 months");
        line("SHOWN", "4 years");
        Map<String, Object> head = sealed();
        machine.get("/retention").statusCode(200).body("accessLogLines", equalTo(3));

        // When
        machine.post("/retention/sweeps", "").statusCode(200).body("accessLogLines", equalTo(0));

        // Then
        assertThat(DB.rows("select seq from access_log_seal order by seq"))
                .extracting(row -> row.get("seq"))
                .containsExactly(4L, 5L);
        assertThat(DB.count("access_log")).isEqualTo(2);
        assertThat(DB.rows("select seq, lines from access_log_checkpoint"))
                .containsExactly(Map.of("seq", 3L, "lines", 3L));
        assertIntact();
        assertThat(verified(Map.of(
                        "seq",
                        Objects.requireNonNull(head.get("seq")),
                        "hash",
                        Objects.requireNonNull(head.get("hash")))))
                .containsEntry("state", "INTACT");
    }

    @Test
    void newLinesFollowOnACutChain() {
        // Given
        line("SHOWN", "4 years");
        line("SHOWN", "4 years");
        sealed();
        machine.post("/retention/sweeps", "").statusCode(200);

        // When
        String id = Api.worker().registered(woman());
        Api.ofDivision("supervisor", "410105001")
                .unmask(id, "COMPLAINT", "name")
                .statusCode(200);

        // Then
        assertThat(sealed()).containsEntry("seq", 3);
        assertIntact();
    }

    @Test
    void whatIsBrokenStaysAsEvidence() {
        // Given
        line("SHOWN", "4 years");
        line("SHOWN", "4 years");
        line("SHOWN", "1 day");
        sealed();
        tamper(
                "update access_log set username = 'somebody' where username = 'old' and at < now() - interval '3 years'");

        // When
        machine.post("/retention/sweeps", "").statusCode(200);

        // Then
        assertThat(DB.count("access_log")).isEqualTo(3);
        assertThat(verified(Map.of())).containsEntry("state", "BROKEN");
    }

    @Test
    void theDatabaseItselfKeepsLinesForTheTimeOfTheLaw() {
        // Given
        line("SHOWN", "5 months");
        line("SHOWN", "4 years");
        sealed();
        assertThatThrownBy(() -> DB.execute("delete from access_log")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("delete from access_log where at < now() - interval '3 years'"))
                .hasMessageContaining("append-only");
        DB.execute("insert into access_log_checkpoint values (1, 1, repeat('0', 64), 1, now())");

        // Then
        assertThatThrownBy(() -> DB.execute("delete from access_log")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute(
                        "insert into retention_policy values ('ACCESS_SHOWN', '2026-02-01', interval '1 year', '')"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> DB.execute("update retention_policy set keep = interval '10 years'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void visitsGoWhenTheyAreOverAndTheLookAtItDeletesNothing() {
        // Given
        UUID over = visit("40 days", true);
        UUID recent = visit("20 days", true);
        UUID open = visit("40 days", false);

        // When
        machine.get("/retention")
                .statusCode(200)
                .body("dataClasses.find { it.dataClass == 'VISIT_ENDED' }.kept", equalTo("30 days"))
                .body("dataClasses.find { it.dataClass == 'VISIT_ENDED' }.due", equalTo(1));
        assertThat(visits(over, recent, open)).isEqualTo(3);
        machine.post("/retention/sweeps", "").statusCode(200);

        // Then
        assertThat(visits(over)).isZero();
        assertThat(visits(recent, open)).isEqualTo(2);
        machine.get("/retention").body("dataClasses.find { it.dataClass == 'VISIT_ENDED' }.due", equalTo(0));
        DB.execute("delete from visit_access where order_id in (?, ?)", recent, open);
    }

    @Test
    void storedAnswersGoAfterAWeekAndTheSameKeyIsANewCreateThen() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> person = woman();
        Api.worker().post("/residents", key, person).statusCode(201);
        DB.execute("update idempotency_key set created_at = now() - interval '8 days' where key = ?", key);

        // When
        machine.post("/retention/sweeps", "").statusCode(200);

        // Then
        Api.worker().post("/residents", key, person).statusCode(409).body("code", equalTo("RESIDENT_EXISTS"));
    }

    @Test
    void everyClassSaysHowLongAndWhy() {
        Api.as("civil-affairs")
                .get("/retention")
                .statusCode(200)
                .body(
                        "dataClasses.dataClass",
                        hasItems(
                                "ACCESS_SHOWN",
                                "ACCESS_REFUSED",
                                "VISIT_ENDED",
                                "INBOX",
                                "IDEMPOTENCY_KEY",
                                "DEAD_LETTER_REPLAYED"))
                .body("dataClasses.find { it.dataClass == 'ACCESS_SHOWN' }.kept", equalTo("3 years"))
                .body("dataClasses.find { it.dataClass == 'INBOX' }.kept", equalTo("120 days"));
        Api.as("operator").get("/retention").statusCode(403);
        Api.as("civil-affairs").post("/retention/sweeps", "").statusCode(403);
    }

    private static void beginAnew() {
        DB.execute("""
                do $$ begin
                    alter table access_log disable trigger user;
                    alter table access_log_seal disable trigger user;
                    alter table access_log_checkpoint disable trigger user;
                    delete from access_log;
                    delete from access_log_seal;
                    delete from access_log_unsealed;
                    delete from access_log_checkpoint;
                    delete from access_log_verification;
                    alter table access_log enable trigger user;
                    alter table access_log_seal enable trigger user;
                    alter table access_log_checkpoint enable trigger user;
                end $$
                """);
    }

    private static void line(String result, String ago) {
        DB.execute(
                "insert into access_log (id, at, subject, username, roles, resident_id, purpose, fields, result) "
                        + "values (gen_random_uuid(), now() - cast(? as interval), 's', 'old', 'operator', gen_random_uuid(), 'SOS', 'name', ?)",
                ago,
                result);
    }

    private static UUID visit(String ago, boolean ended) {
        UUID order = UUID.randomUUID();
        DB.execute(
                "insert into visit_access (order_id, resident_id, visit_version, caregivers, planned_start, planned_end, ended) "
                        + "values (?, gen_random_uuid(), 1, '{}', now() - cast(? as interval), now() - cast(? as interval), ?)",
                order,
                ago,
                ago,
                ended);
        return order;
    }

    private static long visits(UUID... orders) {
        return Arrays.stream(orders)
                .filter(order -> !DB.rows("select 1 from visit_access where order_id = ?", order)
                        .isEmpty())
                .count();
    }
}
