package org.linli.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.linli.persistence.Snapshots;

/**
 * Keeps this service's read models: every snapshot topic named in {@code mp.messaging.incoming.snapshots.topics} is
 * stored in {@link Snapshots}, in batches, the newest version of each thing.
 */
@ApplicationScoped
class SnapshotConsumer {

    private static final Logger LOG = Logger.getLogger(SnapshotConsumer.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(10);

    private final Snapshots snapshots;
    private final DeadLetters deadLetters;

    SnapshotConsumer(Snapshots snapshots, DeadLetters deadLetters) {
        this.snapshots = snapshots;
        this.deadLetters = deadLetters;
    }

    @Incoming("snapshots")
    Uni<Void> store(ConsumerRecords<String, String> messages) {
        List<Snapshots.Incoming> batch = new ArrayList<>(messages.count());
        List<ConsumerRecord<String, String>> poison = new ArrayList<>();
        for (ConsumerRecord<String, String> message : messages) {
            Long version = version(message);
            if (version == null || message.key() == null) {
                poison.add(message);
            } else {
                batch.add(new Snapshots.Incoming(message.topic(), message.key(), version, message.value()));
            }
        }
        return Uni.createFrom()
                .deferred(() -> snapshots.store(batch))
                .onFailure()
                .invoke(failure -> LOG.warnf("%d snapshots wait: %s", batch.size(), failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .withJitter(0.5)
                .indefinitely()
                .chain(() -> bury(poison));
    }

    private Uni<Void> bury(List<ConsumerRecord<String, String>> poison) {
        return Multi.createFrom()
                .iterable(poison)
                .onItem()
                .transformToUniAndConcatenate(message -> deadLetters.send(
                        "snapshots", message, new PoisonMessage("key or ce_aggregateversion is missing")))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static @org.jspecify.annotations.Nullable Long version(ConsumerRecord<String, String> message) {
        String text = CloudEvents.header(message, CloudEvents.AGGREGATE_VERSION);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
