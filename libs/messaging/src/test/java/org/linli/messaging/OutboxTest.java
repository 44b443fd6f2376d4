package org.linli.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.messaging.sample.Book;
import org.linli.messaging.sample.NoteWritten;
import org.linli.messaging.sample.RealParts;
import org.linli.messaging.sample.TopicLog;
import org.linli.testkit.Db;
import org.linli.testkit.StoppedBroker;

/** What is committed is published, in order, and had its effect once; what is rolled back never was. */
@QuarkusTest
@RealParts
class OutboxTest {

    private static final TopicLog NOTES = new TopicLog(NoteWritten.TYPE.topic());
    private static final Db DATABASE = Db.of("messaging");

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        // Given
        Book book = Book.known();

        // When
        int failed = book.write(3, true);
        int committed = book.write(1);

        // Then
        assertThat(failed).isEqualTo(500);
        assertThat(committed).isEqualTo(204);
        book.awaitEffects(1);
        assertThat(NOTES.read(book.name())).hasSize(1);
        assertThat(DATABASE.value("select last_number from book where name = ?", book.name()))
                .isEqualTo(1L);
    }

    @Test
    void anEventIsACloudEventWithItsTrace() {
        Book book = Book.known();
        book.write(1);
        book.awaitEffects(1);

        ConsumerRecord<String, String> found = NOTES.read(book.name()).getFirst();

        assertThat(found.value()).isEqualTo("{\"book\":\"%s\",\"number\":1}".formatted(book.name()));
        assertThat(TopicLog.header(found, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicLog.header(found, "ce_type")).isEqualTo("linli.sample.note.written.v1");
        assertThat(TopicLog.header(found, "ce_source")).isEqualTo("/linli/messaging");
        assertThat(TopicLog.header(found, "ce_subject")).isEqualTo(book.name());
        assertThat(TopicLog.header(found, "ce_dataschema")).isEqualTo("urn:linli:schema:linli.sample.note.written.v1");
        assertThat(TopicLog.header(found, "ce_time")).endsWith("Z");
        assertThat(TopicLog.header(found, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(found.headers().lastHeader("ce_aggregateversion")).isNull();
    }

    @Test
    void aRelayStoppedBetweenAcknowledgementAndDeletionRepeatsAndTheEffectStaysSingle() {
        // Given
        Book book = Book.known();
        refuseTheNextDeletion();

        // When
        book.write(1);

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> NOTES.read(book.name()).size() == 2);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> DATABASE.count("outbox") == 0);
        assertThat(NOTES.read(book.name()))
                .extracting(found -> TopicLog.header(found, "ce_id"))
                .containsOnly(TopicLog.header(NOTES.read(book.name()).getFirst(), "ce_id"));
        book.write(1);
        book.awaitEffects(2);
    }

    @Test
    void fiveDeliveriesMakeOneEffect() {
        // Given
        Book book = Book.known();
        book.write(1);
        book.awaitEffects(1);
        ConsumerRecord<String, String> first = NOTES.read(book.name()).getFirst();

        // When
        for (int i = 0; i < 4; i++) {
            NOTES.send(
                    first.key(),
                    first.value(),
                    Map.of("ce_id", TopicLog.header(first, "ce_id"), "ce_type", TopicLog.header(first, "ce_type")));
        }
        book.write(1);

        // Then
        book.awaitEffects(2);
        assertThat(NOTES.read(book.name())).hasSize(6);
    }

    @Test
    void theOrderOfEachKeyHoldsUnderLoad() throws Exception {
        // Given
        int writesPerBook = 30;
        List<Book> books = books(50);
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < writesPerBook; i++) {
            books.forEach(book -> writes.add(() -> book.write(2)));
        }

        // When
        List<Integer> answers = all(writes);

        // Then
        assertThat(answers).hasSize(1500).containsOnly(204);
        books.forEach(book -> book.awaitEffects(2L * writesPerBook));
        assertOrder(books, 2L * writesPerBook);
        assertThat(DATABASE.count("outbox")).isZero();
    }

    @Test
    void theOrderOfEachKeyHoldsWhenTheBrokerStopsAnsweringForAWhile() throws Exception {
        // Given
        List<Book> books = books(10);
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            books.forEach(book -> writes.add(() -> book.write(1)));
        }
        try (StoppedBroker broker = StoppedBroker.stop()) {
            // When
            assertThat(all(writes)).containsOnly(204);
            broker.staysStoppedFor(Duration.ofSeconds(6));
        }

        // Then
        books.forEach(book -> book.awaitEffects(30));
        assertFirstDeliveriesInOrder(books, 30);
    }

    static List<Book> books(int count) {
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            books.add(Book.known());
        }
        return books;
    }

    static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** Every note once, in the order of its book. */
    private static void assertOrder(List<Book> books, long last) {
        List<ConsumerRecord<String, String>> log = NOTES.read();
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        for (Book book : books) {
            assertThat(numbers(log, book)).as(book.name()).containsExactlyElementsOf(expected);
        }
    }

    /** Notes may be repeated, but each comes first after all before it. */
    static void assertFirstDeliveriesInOrder(List<Book> books, long last) {
        List<ConsumerRecord<String, String>> log = NOTES.read();
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        for (Book book : books) {
            assertThat(numbers(log, book).stream().distinct()).as(book.name()).containsExactlyElementsOf(expected);
        }
    }

    private static List<Long> numbers(List<ConsumerRecord<String, String>> log, Book book) {
        return log.stream()
                .filter(found -> book.name().equals(found.key()))
                .map(found -> Long.valueOf(found.value().replaceAll(".*\"number\":(\\d+).*", "$1")))
                .toList();
    }

    /** A sequence is not rolled back, so that the second try passes. */
    private static void refuseTheNextDeletion() {
        DATABASE.execute("create sequence if not exists deletions");
        DATABASE.execute("""
                create or replace function refuse_first_deletion() returns trigger language plpgsql as $$
                begin
                    if nextval('deletions') = 1 then
                        raise exception 'the relay was stopped here';
                    end if;
                    return null;
                end $$
                """);
        DATABASE.execute("alter sequence deletions restart");
        DATABASE.execute(
                "create or replace trigger refuse_first_deletion after delete on outbox for each statement execute function refuse_first_deletion()");
    }
}
