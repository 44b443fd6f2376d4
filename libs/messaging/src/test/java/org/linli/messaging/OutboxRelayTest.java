package org.linli.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.messaging.sample.Book;
import org.linli.messaging.sample.NoteWritten;
import org.linli.messaging.sample.RealParts;
import org.linli.messaging.sample.TopicLog;
import org.linli.persistence.Ids;
import org.linli.testkit.Db;

/** Several relays on one outbox: the service's own and a second one, as another replica has it. */
@QuarkusTest
@RealParts
class OutboxRelayTest {

    private static final Db DATABASE = Db.of("messaging");
    private static final String LEADERS =
            "select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    EventProducer producer;

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    private OutboxRelay second;

    @SuppressWarnings("NullAway.Init")
    OutboxRelayTest() {}

    @BeforeEach
    void aSecondRelayWaits() {
        second = new OutboxRelay(dataSource, producer, pool, Duration.ofMillis(100));
        second.start(new StartupEvent());
    }

    @AfterEach
    void theSecondRelayEnds() throws InterruptedException {
        second.stop(new ShutdownEvent());
    }

    @Test
    void twoRelaysNeverBothLead() throws Exception {
        // Given
        List<Book> books = OutboxTest.books(10);
        List<Callable<Integer>> writes = new ArrayList<>();
        List<Integer> leaders = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 10; i++) {
            books.forEach(book -> writes.add(() -> book.write(5)));
            writes.add(() -> {
                leaders.add(leaders().size());
                return 204;
            });
        }

        // When
        OutboxTest.all(writes);

        // Then
        books.forEach(book -> book.awaitEffects(50));
        assertThat(leaders).contains(1).allMatch(count -> count <= 1);
        Map<String, Long> sent = new TopicLog(NoteWritten.TYPE.topic())
                .read().stream().collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
        assertThat(books)
                .as("two leaders would each send every event")
                .allSatisfy(book -> assertThat(sent).containsEntry(book.name(), 50L));
    }

    @Test
    void aRelayWhoseConnectionIsCutIsFollowedByOneThatGoesOn() throws Exception {
        // Given
        List<Book> books = OutboxTest.books(10);
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            books.forEach(book -> writes.add(() -> book.write(2)));
            if (i % 10 == 5) {
                writes.add(OutboxRelayTest::cutTheLeadersConnection);
            }
        }

        // When
        OutboxTest.all(writes);

        // Then
        books.forEach(book -> book.awaitEffects(60));
        OutboxTest.assertFirstDeliveriesInOrder(books, 60);
    }

    @Test
    void whatCommitsLateIsSentBeforeTheNextOfItsKey() throws Exception {
        // Given
        Book late = Book.known();
        Book other = Book.known();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            outbox.append(connection, List.of(note(late, 1)));
            IntStream.range(0, 300).forEach(number -> other.write(1));
            other.awaitEffects(300);

            // When
            connection.commit();
            outbox.append(connection, List.of(note(late, 2)));
            connection.commit();
        }
        other.write(1);

        // Then
        late.awaitEffects(2);
        assertThat(new TopicLog(NoteWritten.TYPE.topic()).read(late.name()))
                .extracting(ConsumerRecord::value)
                .satisfies(sent -> assertThat(sent.getFirst()).endsWith("1}"));
        other.awaitEffects(301);
    }

    private OutgoingEvent note(Book book, long number) {
        return OutgoingEvent.fact(
                ids.next(), NoteWritten.TYPE, book.name(), new NoteWritten(book.name(), number), Instant.EPOCH);
    }

    @Test
    void theOnlyRelayGoesOnAfterItsConnectionWasCut() throws InterruptedException {
        second.stop(new ShutdownEvent());
        Book book = Book.known();
        for (int cuts = 1; cuts <= 3; cuts++) {
            cutTheLeadersConnection();

            book.write(1);

            book.awaitEffects(cuts);
        }
    }

    @Test
    void anEventOfAReplicaThatDoesNotLeadIsPublishedToo() throws InterruptedException {
        // Given
        cutTheLeadersConnection();
        Book book = Book.known();

        // When
        book.write(1);

        // Then
        book.awaitEffects(1);
        second.stop(new ShutdownEvent());
        book.write(1);
        book.awaitEffects(2);
    }

    private static int cutTheLeadersConnection() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !leaders().isEmpty());
        leaders().forEach(pid -> DATABASE.rows("select pg_terminate_backend(?)", pid));
        return 204;
    }

    private static List<Integer> leaders() {
        return DATABASE.rows(LEADERS).stream()
                .map(row -> (Integer) row.get("pid"))
                .toList();
    }
}
