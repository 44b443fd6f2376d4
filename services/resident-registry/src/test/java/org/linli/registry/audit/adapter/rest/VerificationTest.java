package org.linli.registry.audit.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.linli.registry.support.AccessLogChain.DB;
import static org.linli.registry.support.AccessLogChain.sealed;
import static org.linli.registry.support.AccessLogChain.tamper;
import static org.linli.registry.support.AccessLogChain.verified;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.AccessLogChain;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class VerificationTest {

    /** Accounts that other tests do not use, in turn, since each may unmask thirty times a minute. */
    private static final List<Api> VIEWERS =
            List.of(Api.ofDivision("supervisor", "410105"), Api.ofDivision("supervisor", "410105001"));

    private static final AtomicInteger TURN = new AtomicInteger();

    private String id = "";
    private long first;

    @BeforeEach
    void threeLinesAreSealed() {
        id = Api.worker().registered(woman());
        Api viewer = VIEWERS.get(TURN.getAndIncrement() % VIEWERS.size());
        IntStream.range(0, 3)
                .forEach(i -> viewer.unmask(id, "COMPLAINT", "name").statusCode(200));
        sealed();
        first = number(DB.value("select min(position) from access_log where resident_id = ?", UUID.fromString(id)));
    }

    @AfterEach
    void theLogIsAsItWas() {
        AccessLogChain.assertIntact();
    }

    @Test
    void everyLineIsSealedOnceInAChainWithoutGaps() {
        assertThat(DB.rows("select seq, row_number() over (order by seq) as nth from access_log_seal"))
                .hasSize(Math.toIntExact(DB.count("access_log")))
                .allSatisfy(row -> assertThat(row.get("seq")).isEqualTo(row.get("nth")));
        Map<String, Object> view = verified(Map.of());
        assertThat(view)
                .containsEntry("state", "INTACT")
                .containsEntry("done", view.get("total"))
                .containsEntry("hash", sealed().get("hash"))
                .containsKey("finishedAt")
                .doesNotContainKey("finding");
    }

    @Test
    void aChangedLineIsFound() {
        // Given
        Object before = DB.value("select username from access_log where position = ?", first + 2);

        // When
        tamper("update access_log set username = 'somebody' where position = " + (first + 2));

        // Then
        assertBroken(verified(Map.of()), "LINE_CHANGED", first + 2);
        tamper("update access_log set username = '%s' where position = %s".formatted(before, first + 2));
    }

    @Test
    void aDeletedLineIsFoundWithOrWithoutItsSeal() {
        // Given
        Map<String, @Nullable Object> seal = DB.rows("select * from access_log_seal where position = ?", first + 1)
                .getFirst();
        DB.execute("create table kept as select * from access_log where position = " + (first + 1));

        // When
        tamper("delete from access_log where position = " + (first + 1));
        Map<String, Object> withSeal = verified(Map.of());
        tamper("delete from access_log_seal where position = " + (first + 1));
        Map<String, Object> withoutSeal = verified(Map.of());

        // Then
        assertBroken(withSeal, "LINE_MISSING", first + 1);
        assertThat(withoutSeal).containsEntry("state", "BROKEN");
        assertThat(finding(withoutSeal)).containsEntry("kind", "SEAL_MISSING").containsEntry("seq", asJson(seal));
        tamper(
                "insert into access_log overriding system value select * from kept",
                "drop table kept",
                "insert into access_log_seal values (%s, %s, '%s')"
                        .formatted(seal.get("seq"), seal.get("position"), seal.get("hash")));
    }

    @Test
    void aCutTailIsFoundByTheHeadThatWasKeptAndByTheVerificationBefore() {
        // Given
        Map<String, Object> head = sealed();
        Map<String, Object> kept = Map.of(
                "seq", Objects.requireNonNull(head.get("seq")), "hash", Objects.requireNonNull(head.get("hash")));
        assertThat(verified(kept)).containsEntry("state", "INTACT");
        DB.execute("create table kept as select * from access_log where position > " + (first + 1));
        DB.execute("create table kept_seal as select * from access_log_seal where position > " + (first + 1));

        // When
        tamper(
                "delete from access_log where position > " + (first + 1),
                "delete from access_log_seal where position > " + (first + 1));

        // Then
        List<Map<String, Object>> found = List.of(verified(kept), verified(Map.of()));
        tamper(
                "insert into access_log overriding system value select * from kept",
                "insert into access_log_seal select * from kept_seal",
                "drop table kept",
                "drop table kept_seal");
        assertThat(found).allSatisfy(view -> {
            assertThat(view).containsEntry("state", "BROKEN");
            assertThat(finding(view)).containsEntry("kind", "TAIL_CUT");
        });
    }

    @Test
    void aLineThatCameInPastTheDatabasesBookkeepingIsFound() {
        // When
        tamper("""
                insert into access_log (id, at, subject, username, roles, resident_id, purpose, fields, result)
                values ('%s', now(), 's', 'forged', 'operator', '%s', 'SOS', 'name', 'SHOWN')
                """.formatted(UUID.randomUUID(), id));

        // Then
        long forged = number(DB.value("select position from access_log where username = 'forged'"));
        assertBroken(verified(Map.of()), "LINE_SMUGGLED", forged);
        tamper("delete from access_log where username = 'forged'");
    }

    @Test
    void aHeadThatIsNotOursIsARewrittenChain() {
        assertThat(finding(verified(Map.of("seq", 1, "hash", "ab".repeat(32)))))
                .containsEntry("kind", "REWRITTEN")
                .containsEntry("seq", 1);
    }

    @Test
    void linesThatCommitLateAreSealedLate() {
        // Given
        Api operator = Api.ofDivision("operator", "410105001");

        // When
        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> operator.unmask(id, "ORDER", "phones").statusCode(200));

        // Then
        sealed();
        assertThat(DB.count("access_log_seal")).isEqualTo(DB.count("access_log"));
    }

    @Test
    void sealsCannotBeRewritten() {
        assertThatThrownBy(() -> DB.execute("update access_log_seal set hash = hash"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> DB.execute("delete from access_log_seal")).hasMessageContaining("append-only");
    }

    @Test
    void civilAffairsAndMachinesVerifyNobodyElse() {
        Api.as("civil-affairs").get("/access-log/head").statusCode(200);
        Api.as("supervisor").get("/access-log/head").statusCode(403);
        Api.as("operator").post("/access-log/verifications", Map.of()).statusCode(403);
        Api.as("integration")
                .get("/access-log/verifications/" + UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void aVerificationIsSomewhereAndAWrongHeadIsNamed() {
        Api.as("integration")
                .request()
                .post(Api.ROOT + "/access-log/verifications")
                .then()
                .statusCode(202)
                .header("Location", startsWith(Api.ROOT + "/access-log/verifications/"))
                .body("state", equalTo("RUNNING"));
        Api.as("integration")
                .post("/access-log/verifications", Map.of("seq", 0, "hash", "abc"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("seq", "hash"));
        verified(Map.of());
    }

    private static void assertBroken(Map<String, Object> view, String kind, long position) {
        assertThat(view).containsEntry("state", "BROKEN");
        assertThat(finding(view)).containsEntry("kind", kind).containsEntry("position", Math.toIntExact(position));
    }

    private static Map<?, ?> rawFinding(Map<String, Object> view) {
        return view.get("finding") instanceof Map<?, ?> found ? found : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> finding(Map<String, Object> view) {
        return (Map<String, Object>) rawFinding(view);
    }

    private static int asJson(Map<String, @Nullable Object> seal) {
        return Math.toIntExact(number(seal.get("seq")));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : -1;
    }
}
