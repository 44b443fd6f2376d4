package org.linli.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.messaging.sample.Book;
import org.linli.messaging.sample.NoteWritten;
import org.linli.messaging.sample.RealParts;
import org.linli.messaging.sample.TopicLog;
import org.linli.testkit.Db;
import org.linli.testkit.Tokens;

@QuarkusTest
@RealParts
class DeadLettersTest {

    private static final TopicLog NOTES = new TopicLog(NoteWritten.TYPE.topic());
    private static final TopicLog LETTERS = new TopicLog("linli.sample.dead-letter");
    private static final Db DATABASE = Db.of("messaging");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aPoisonMessageReachesTheDeadLetterTopicAndIsReplayedOnceItsCauseIsMended() {
        // Given
        Book book = Book.unknown();
        book.write(1);
        JsonPath letter = awaitLetter(book.name());
        assertThat(letter.getString("consumer")).isEqualTo("sample.notes");
        assertThat(letter.getString("topic")).isEqualTo("linli.sample.note");
        assertThat(letter.getString("type")).isEqualTo("linli.sample.note.written.v1");
        assertThat(letter.getString("reason")).contains("effect_book_fkey");
        assertThat(letter.getString("replayedAt")).isNull();
        assertThat(book.effects()).isEmpty();

        // When
        book.becomeKnown();
        replay(letter.getLong("id"));

        // Then
        book.awaitEffects(1);
        Awaitility.await().atMost(PATIENCE).until(() -> awaitLetter(book.name()).getString("replayedAt") != null);
        replay(letter.getLong("id"));
        book.write(1);
        book.awaitEffects(2);
    }

    @Test
    void theTopicKeepsTheMessageWithWhereItCameFromAndWhy() {
        // Given
        Book book = Book.unknown();
        book.write(1);
        awaitLetter(book.name());

        // When
        ConsumerRecord<String, String> letter = LETTERS.read(book.name()).getFirst();

        // Then
        ConsumerRecord<String, String> original = NOTES.read(book.name()).getFirst();
        assertThat(letter.value()).isEqualTo(original.value());
        assertThat(TopicLog.header(letter, "ce_id")).isEqualTo(TopicLog.header(original, "ce_id"));
        assertThat(TopicLog.header(letter, "linli-dead-letter-topic")).isEqualTo("linli.sample.note");
        assertThat(TopicLog.header(letter, "linli-dead-letter-offset")).isEqualTo(Long.toString(original.offset()));
        assertThat(TopicLog.header(letter, "linli-dead-letter-reason")).contains("effect_book_fkey");
    }

    @Test
    void thePartitionGoesOnBehindAPoisonMessage() {
        Book poisoned = Book.unknown();
        Book sound = Book.known();
        Map<String, String> headers = Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", NoteWritten.TYPE.name());
        NOTES.send(sound.name(), "{\"book\":", headers);
        NOTES.send(sound.name(), "{\"book\":1}", Map.of("ce_type", NoteWritten.TYPE.name()));
        poisoned.write(1);

        sound.write(1);

        sound.awaitEffects(1);
        assertThat(awaitLetter(sound.name()).getString("reason")).startsWith("PoisonMessage");
    }

    @Test
    void aFailureThatPassesIsTriedAgainAndIsNoDeadLetter() {
        // Given
        Book book = Book.known();
        failToSerialise(book, 5);

        // When
        book.write(1);

        // Then
        book.awaitEffects(1);
        assertThat(LETTERS.read(book.name())).isEmpty();
    }

    @Test
    void aDatabaseConnectionThatBreaksIsNoReasonForADeadLetter() {
        // Given
        Book book = Book.known();
        DATABASE.execute("""
                create or replace function dawdle() returns trigger language plpgsql as $$
                begin
                    if new.book = '%s' then
                        perform pg_sleep(1);
                    end if;
                    return new;
                end $$
                """.formatted(book.name()));
        DATABASE.execute(
                "create or replace trigger dawdle before insert on effect for each row execute function dawdle()");
        book.write(1);

        // When
        for (int i = 0; i < 4; i++) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !DATABASE.rows(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = 'messaging'")
                            .isEmpty());
        }

        // Then
        book.awaitEffects(1);
        assertThat(LETTERS.read(book.name())).isEmpty();
    }

    @Test
    void aTypeNobodyHandlesIsPassedOver() {
        Book book = Book.known();
        NOTES.send(book.name(), "{}", Map.of("ce_id", "1", "ce_type", "linli.sample.note.burnt.v1"));

        book.write(1);

        book.awaitEffects(1);
        assertThat(LETTERS.read(book.name())).isEmpty();
    }

    @Test
    void onlyMachinesOfTheOperatorsSeeAndReplayLetters() {
        given().get("/sample/dead-letters").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("operator"))
                .get("/sample/dead-letters")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("operator"))
                .post("/sample/dead-letters/1/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/sample/dead-letters")
                .then()
                .statusCode(200);
    }

    /** The first tries end as a conflict of concurrent transactions does; a sequence is not rolled back. */
    private static void failToSerialise(Book book, int times) {
        DATABASE.execute("create sequence if not exists tries");
        DATABASE.execute("""
                create or replace function fail_to_serialise() returns trigger language plpgsql as $$
                begin
                    if new.book = '%s' and nextval('tries') <= %d then
                        raise exception using errcode = '40001', message = 'could not serialize access';
                    end if;
                    return new;
                end $$
                """.formatted(book.name(), times));
        DATABASE.execute("alter sequence tries restart");
        DATABASE.execute(
                "create or replace trigger fail_to_serialise before insert on effect for each row execute function fail_to_serialise()");
    }

    private static JsonPath awaitLetter(String book) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.of("integration"))
                                .get("/sample/dead-letters?limit=200")
                                .jsonPath()
                                .setRootPath("find { it.key == '" + book + "' }"),
                        letter -> letter.get("id") != null);
    }

    private static void replay(long id) {
        given().auth()
                .oauth2(Tokens.of("integration"))
                .post("/sample/dead-letters/" + id + "/replay")
                .then()
                .statusCode(204)
                .body(equalTo(""));
    }
}
