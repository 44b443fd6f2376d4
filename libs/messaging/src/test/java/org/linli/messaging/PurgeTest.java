package org.linli.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.linli.contracts.EventType;
import org.linli.messaging.sample.RealParts;
import org.linli.persistence.Purge;
import org.linli.testkit.Db;

/** What the libraries keep, in the database of a service. */
@QuarkusTest
@RealParts
class PurgeTest {

    private static final Db DB = Db.of("messaging");

    @Inject
    Purge purge;

    @SuppressWarnings("NullAway.Init")
    PurgeTest() {}

    @Test
    void eventsAreForgottenWhenNoTopicHoldsThemAnyMore() throws SQLException {
        // Given
        String old = received("121 days");
        String fresh = received("119 days");
        long due = due("INBOX");

        // When
        long deleted = purge.run();

        // Then
        assertThat(due).isEqualTo(1);
        assertThat(deleted).isGreaterThanOrEqualTo(1);
        assertThat(known(old)).isFalse();
        assertThat(known(fresh)).isTrue();
        assertThat(due("INBOX")).isZero();
    }

    @Test
    void moreThanABatchGoes() throws SQLException {
        // Given
        DB.execute(
                "insert into inbox select 'many', gen_random_uuid()::text, now() - interval '200 days' from generate_series(1, 2500)");

        // When
        purge.run();

        // Then
        assertThat(DB.value("select count(*) from inbox where consumer = 'many'"))
                .isEqualTo(0L);
    }

    @Test
    void rowsThatAnotherReplicaDeletesArePassedOver() throws SQLException {
        // Given
        String held = received("150 days");
        String free = received("150 days");
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("delete from inbox where event_id = '" + held + "'");

            // When
            purge.run();

            // Then
            assertThat(known(free)).isFalse();
            assertThat(known(held)).isTrue();
            other.commit();
        }
        assertThat(known(held)).isFalse();
    }

    @Test
    void lettersGoOnceTheyAreReplayedOthersStay() throws SQLException {
        // Given
        letter("1", "now() - interval '200 days'");
        letter("2", "null");

        // When
        purge.run();

        // Then
        assertThat(DB.rows("select event_id from dead_letter where consumer = 'purge'"))
                .extracting(row -> row.get("event_id"))
                .containsExactly("2");
    }

    @Test
    void theInboxRemembersLongerThanAnyTopicKeeps() {
        Duration longest = Pattern.compile("retention\\.ms: (\\d+)")
                .matcher(asyncapi())
                .results()
                .map(found -> Duration.ofMillis(Long.parseLong(found.group(1))))
                .max(Duration::compareTo)
                .orElseThrow();

        LocalDate seen = LocalDate.EPOCH;
        assertThat(seen.plus(Period.parse(KeptMessages.INBOX))).isAfter(seen.plusDays(longest.toDays() + 7));
    }

    private long due(String dataClass) throws SQLException {
        return purge.due().stream()
                .filter(due -> due.what().dataClass().equals(dataClass))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static String received(String ago) {
        String event = UUID.randomUUID().toString();
        DB.execute(
                "insert into inbox (consumer, event_id, received_at) values ('purge', ?, now() - cast(? as interval))",
                event,
                ago);
        return event;
    }

    private static void letter(String event, String replayedAt) {
        DB.execute(
                "insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, msg_key, event_id, type, reason, headers, value, replayed_at) values ('purge', 't', 0, "
                        + event + ", 'k', '" + event + "', 'x', 'r', '{}', '{}', " + replayedAt + ")");
    }

    private static boolean known(String event) {
        return !DB.rows("select 1 from inbox where event_id = ?", event).isEmpty();
    }

    private static String asyncapi() {
        try (InputStream file = Objects.requireNonNull(EventType.class.getResourceAsStream("/asyncapi.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "messaging",
                ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
    }
}
