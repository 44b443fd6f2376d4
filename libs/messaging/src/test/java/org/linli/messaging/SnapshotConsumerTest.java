package org.linli.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.messaging.sample.RealParts;
import org.linli.messaging.sample.TopicLog;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class SnapshotConsumerTest {

    private static final TopicLog THINGS = new TopicLog("linli.sample.thing");
    private static final Db DATABASE = Db.of("messaging");

    private final String key = UUID.randomUUID().toString();

    @Test
    void theNewestVersionStaysWhateverTheOrderOfArrival() {
        send("{\"n\":1}", 1);
        send("{\"n\":3}", 3);
        send("{\"n\":2}", 2);
        send("{\"n\":3}", 3);
        awaitEverythingRead();

        assertThat(row()).containsEntry("version", 3L);
        assertThat(String.valueOf(row().get("body"))).isEqualTo("{\"n\": 3}");
    }

    @Test
    void aTombstoneEndsAThingAndAnOlderStateDoesNotReviveIt() {
        send("{\"n\":1}", 1);
        send(null, 2);
        send("{\"n\":1}", 1);
        awaitEverythingRead();

        assertThat(row()).containsEntry("version", 2L).containsEntry("body", null);
    }

    @Test
    void aSnapshotWithoutItsVersionIsADeadLetter() {
        THINGS.send(key, "{}", Map.of());

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.value("select count(*) from dead_letter where msg_key = ?", key) instanceof Long count
                                && count == 1);
    }

    private void send(@Nullable String body, long version) {
        THINGS.send(key, body, Map.of("ce_aggregateversion", Long.toString(version)));
    }

    /** A later thing of the same partition tells that all before it were read. */
    private void awaitEverythingRead() {
        send("{\"n\":0}", 0);
        THINGS.send(key, "{}", Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.value("select count(*) from dead_letter where msg_key = ?", key) instanceof Long count
                                && count == 1);
    }

    private Map<String, @Nullable Object> row() {
        return DATABASE.rows("select version, body::text as body from snapshot where key = ?", key)
                .getFirst();
    }
}
