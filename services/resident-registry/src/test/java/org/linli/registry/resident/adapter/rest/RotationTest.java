package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linli.persistence.DataKey;
import org.linli.persistence.DataKeys;
import org.linli.persistence.KeyRing;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

/** A vault whose settings name a new first key before the old one. */
@QuarkusTest
@RealParts
@TestProfile(RotationTest.NewFirstKey.class)
class RotationTest {

    private static final String OLD = "demo:bGlubGktZGVtbyByZXNpZGVudCB2YXVsdCBrZXkgMDE=";
    private static final String NEW = "next:bGlubGktZGVtbyByZXNpZGVudCB2YXVsdCBrZXkgMDI=";
    private static final String WRAPPING_WAITS =
            "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update subject_key%'";
    private static final Db DB = Db.of("resident_registry");

    private final Api worker = Api.worker();
    private final Api machine = Api.as("integration");

    /** As settings stand once a city turns to another key; batches so small that a run has many. */
    public static final class NewFirstKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.registry.vault.keys", NEW + "," + OLD, "linli.registry.rotation.batch", "7");
        }
    }

    /** Other test classes have the settings of before. */
    @AfterAll
    static void theOldKeyWrapsAgain() {
        DB.rows("select resident_id from subject_key where key_id = 'next'")
                .forEach(row -> wrapWithTheOldKey(String.valueOf(row.get("resident_id"))));
    }

    @Test
    void besideTrafficEveryKeyIsWrappedAnewAndTheOldOneMayGo() {
        // Given
        List<String> before = IntStream.range(0, 40)
                .mapToObj(i -> worker.registered(someone()))
                .toList();
        before.forEach(RotationTest::wrapWithTheOldKey);
        Map<String, Object> person = someone();
        String changing = worker.registered(person);
        wrapWithTheOldKey(changing);
        assertThat(key("demo")).containsEntry("removable", false).containsEntry("active", false);

        // When
        String run = begun();
        long version = 0;
        for (String living : List.of("SPOUSE", "CHILDREN", "SIBLINGS", "ALONE")) {
            worker.put("/residents/" + changing, version, with(person, "livingSituation", living))
                    .statusCode(200);
            version++;
            Api.ofDivision("responder", "4101")
                    .unmask(before.getFirst(), "SOS", "name")
                    .statusCode(200);
        }
        String during = worker.registered(someone());
        Map<String, Object> finished = finished(run);

        // Then
        assertThat(finished).containsEntry("toKey", "next");
        assertThat(finished.get("done")).isEqualTo(finished.get("total"));
        assertThat(key("demo"))
                .containsEntry("known", true)
                .containsEntry("subjectKeys", 0)
                .containsEntry("importPieces", 0)
                .containsEntry("removable", true);
        assertThat(key("next")).containsEntry("active", true).containsEntry("removable", false);
        DataKeys withoutTheOld = new DataKeys(KeyRing.parse(NEW));
        assertThat(Stream.concat(before.stream(), Stream.of(changing, during)))
                .allSatisfy(id -> assertThat(opened(withoutTheOld, id).keyId()).isEqualTo("next"));
        Api.ofDivision("responder", "4101")
                .unmask(before.getLast(), "SOS", "name")
                .statusCode(200)
                .body("name", equalTo(People.NAME));
    }

    @Test
    void aRunThatIsKilledInTheMiddleOfABatchGoesOnWhereItWas() throws SQLException {
        // Given
        List<String> before = IntStream.range(0, 20)
                .mapToObj(i -> worker.registered(someone()))
                .toList();
        before.forEach(RotationTest::wrapWithTheOldKey);
        String run;
        try (Connection somebody = connection();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("lock table subject_key in share mode");

            // When
            run = begun();
            Object backend = Objects.requireNonNull(Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> DB.rows(WRAPPING_WAITS), rows -> !rows.isEmpty())
                    .getFirst()
                    .get("pid"));
            assertThat(begun()).as("one at a time").isEqualTo(run);
            machine.get("/vault/rotations/" + run)
                    .body("state", equalTo("RUNNING"))
                    .body("done", equalTo(0));
            DB.value("select pg_terminate_backend(?)", backend);
            somebody.rollback();
        }

        // Then
        Map<String, Object> finished = finished(run);
        assertThat(finished.get("done")).isEqualTo(finished.get("total"));
        assertThat(before)
                .allSatisfy(id -> assertThat(
                                opened(new DataKeys(KeyRing.parse(NEW)), id).keyId())
                        .isEqualTo("next"));
    }

    @Test
    void aKeyThatSomebodyHoldsIsWrappedWhenItIsFree() throws SQLException {
        // Given
        String held = worker.registered(someone());
        String free = worker.registered(someone());
        wrapWithTheOldKey(held);
        wrapWithTheOldKey(free);
        String run;
        try (Connection somebody = connection();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("select 1 from subject_key where resident_id = '" + held + "' for update");

            // When
            run = begun();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> "next".equals(keyId(free)));
            assertThat(keyId(held)).isEqualTo("demo");
            machine.get("/vault/rotations/" + run).body("state", equalTo("RUNNING"));
            somebody.rollback();
        }

        // Then
        finished(run);
        assertThat(keyId(held)).isEqualTo("next");
    }

    @Test
    void aKeyThatIsMissingFromTheSettingsIsShownWithWhatItSeals() {
        // Given
        String id = worker.registered(someone());
        Object before = Objects.requireNonNull(keyId(id));
        DB.execute("update subject_key set key_id = 'lost' where resident_id = ?", UUID.fromString(id));

        // When
        Map<String, Object> lost = key("lost");
        finished(begun());
        DB.execute("update subject_key set key_id = ? where resident_id = ?", before, UUID.fromString(id));

        // Then
        assertThat(lost)
                .containsEntry("known", false)
                .containsEntry("subjectKeys", 1)
                .containsEntry("removable", false);
    }

    @Test
    void onlyMachinesOfTheOperatorsRotate() {
        Api.as("civil-affairs")
                .request()
                .post(Api.ROOT + "/vault/rotations")
                .then()
                .statusCode(403);
        Api.as("operator").get("/vault/keys").statusCode(403);
        machine.get("/vault/rotations/" + UUID.randomUUID()).statusCode(404);
    }

    /** Without an identity number: those of this class loader were given to others before it began. */
    private static Map<String, Object> someone() {
        return with(with(with(woman(), "identityNumber", null), "sex", "FEMALE"), "birthDate", "1941-03-28");
    }

    private String begun() {
        return machine.request()
                .post(Api.ROOT + "/vault/rotations")
                .then()
                .statusCode(202)
                .header("Location", startsWith(Api.ROOT + "/vault/rotations/"))
                .extract()
                .path("id");
    }

    private Map<String, Object> finished(String run) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> machine.get("/vault/rotations/" + run)
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path(""),
                        view -> Objects.equals(view.get("state"), "FINISHED"));
    }

    private Map<String, Object> key(String id) {
        return machine.get("/vault/keys").statusCode(200).extract().path("find { it.id == '" + id + "' }");
    }

    /** As a resident's key is stored who was registered before the settings changed. */
    private static void wrapWithTheOldKey(String id) {
        DataKey key = new DataKeys(KeyRing.parse(OLD + "," + NEW))
                .rewrap(String.valueOf(keyId(id)), wrapped(id), "resident|" + id);
        assertThat(DB.execute(
                        "update subject_key set key_id = ?, wrapped = ? where resident_id = ?",
                        key.keyId(),
                        key.wrapped(),
                        UUID.fromString(id)))
                .isEqualTo(1);
    }

    private static DataKey opened(DataKeys keys, String id) {
        return keys.open(String.valueOf(keyId(id)), wrapped(id), "resident|" + id);
    }

    private static Object keyId(String id) {
        return Objects.requireNonNull(
                DB.value("select key_id from subject_key where resident_id = ?", UUID.fromString(id)));
    }

    private static String wrapped(String id) {
        return String.valueOf(DB.value("select wrapped from subject_key where resident_id = ?", UUID.fromString(id)));
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "resident_registry",
                ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
    }
}
