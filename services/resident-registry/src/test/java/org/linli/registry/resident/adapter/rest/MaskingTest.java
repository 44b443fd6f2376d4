package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.registry.support.SnapshotTopic;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class MaskingTest {

    private final Api worker = Api.worker();
    private final Map<String, Object> person = woman();
    private final List<String> secrets = People.secretsOf(person);
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(person);
    }

    @Test
    void noAnswerShowsPersonalDataUnasked() {
        Stream.of(
                        worker.get("/residents/" + id),
                        worker.get("/residents?limit=200&division=" + People.COMMUNITY),
                        worker.post("/residents/searches", Map.of("phone", People.phoneOf(person))),
                        worker.put("/residents/" + id, 0, person),
                        worker.put("/residents/" + id + "/accounts/somebody", Map.of("relation", "FAMILY")),
                        worker.put("/residents/" + id + "/status", 2, Map.of("status", "MOVED_AWAY")),
                        worker.register(person))
                .map(answer -> answer.extract().asString())
                .forEach(text -> assertThat(text).isNotEmpty().doesNotContain(secrets));
    }

    @Test
    void noEventCarriesPersonalData() {
        List<String> published = Stream.of(ResidentSnapshot.TYPE, ResidentPlaceSnapshot.TYPE)
                .map(type -> new SnapshotTopic(type).awaitVersion(id, 0))
                .map(event -> event.value() + " " + event.headers())
                .toList();

        assertThat(published).hasSize(2).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }

    @Test
    void noTableHoldsPersonalDataInClear() {
        // Given
        worker.put(
                        "/residents/" + id + "/relatives/secretive",
                        Map.of(
                                "relation", "女儿",
                                "level", "FULL",
                                "signer", People.NAME,
                                "textVersion", "2026-1",
                                "channel", "PAPER"))
                .statusCode(200);
        worker.post(
                        "/residents/" + id + "/unmaskings",
                        Map.of("purpose", "CORRECTION", "fields", List.of("name"), "note", People.NAME))
                .statusCode(200);

        // When
        String everything = dump();

        // Then
        assertThat(everything).contains(id).doesNotContain(secrets).doesNotContain("113.6253", "34.7465");
    }

    @Test
    void sealedColumnsUseTheResidentsOwnKeyAndThatTheVaultKey() {
        Map<String, ?> row = Db.of("resident_registry")
                .rows("select * from resident where id = ?", UUID.fromString(id))
                .getFirst();

        assertThat(row).isNotNull();
        assertThat(row.entrySet())
                .filteredOn(column -> column.getKey().endsWith("_sealed"))
                .hasSize(9)
                .allSatisfy(
                        column -> assertThat(String.valueOf(column.getValue())).matches("own:[A-Za-z0-9+/]+=*"));
        assertThat(Db.of("resident_registry")
                        .value("select key_id from subject_key where resident_id = ?", UUID.fromString(id)))
                .isEqualTo("demo");
    }

    private static String dump() {
        Db db = Db.of("resident_registry");
        return db.rows("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_name not in ('division', 'flyway_schema_history')
                        """).stream()
                .map(row -> db.rows("select coalesce(string_agg(t::text, E'\\n'), '') as text from "
                        + row.get("table_name") + " t"))
                .map(rows -> String.valueOf(rows.getFirst().get("text")))
                .collect(Collectors.joining("\n"));
    }
}
