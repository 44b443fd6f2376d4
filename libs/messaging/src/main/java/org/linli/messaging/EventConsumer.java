package org.linli.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies fact events exactly once. What is transient is tried again with jitter for as long as it takes, so order per
 * key holds; what can never succeed goes to the dead-letter topic and the partition goes on.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(10);
    private static final int TRIES_WHEN_NOT_TRANSIENT = 2;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    EventConsumer(Inbox inbox, DeadLetters deadLetters, ObjectMapper json) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.json = json;
    }

    /**
     * Applies one message. Call it from an {@code @Incoming} method and return its {@code Uni}: the message is
     * acknowledged when the effect is committed or the message is safely among the dead letters.
     *
     * @param consumer stable name of this consumer; part of the memory of what was applied
     */
    public Uni<Void> handle(String consumer, ConsumerRecord<String, String> message, EventHandlers handlers) {
        EventHandlers.Entry<?> entry = handlers.of(CloudEvents.header(message, CloudEvents.TYPE));
        if (entry == null) {
            return CloudEvents.header(message, CloudEvents.TYPE) == null
                    ? deadLetters.send(consumer, message, new PoisonMessage("header ce_type is missing"))
                    : Uni.createFrom().voidItem();
        }
        return applyTo(consumer, message, entry);
    }

    private <T> Uni<Void> applyTo(
            String consumer, ConsumerRecord<String, String> message, EventHandlers.Entry<T> entry) {
        String id = CloudEvents.header(message, CloudEvents.ID);
        T event;
        try {
            event = read(message.value(), entry);
        } catch (PoisonMessage e) {
            return deadLetters.send(consumer, message, e);
        }
        if (id == null) {
            return deadLetters.send(consumer, message, new PoisonMessage("header ce_id is missing"));
        }
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(() -> inbox.once(consumer, id, () -> entry.handler().on(event)))
                .runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()))
                .onFailure(failure -> !Failures.isTransient(failure))
                .retry()
                .withBackOff(FIRST_RETRY)
                .atMost(TRIES_WHEN_NOT_TRANSIENT)
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("event %s waits for %s: %s", id, consumer, failure.toString()))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .withJitter(0.5)
                .indefinitely()
                .onFailure()
                .recoverWithUni(failure -> deadLetters.send(consumer, message, failure));
    }

    private <T> T read(@Nullable String value, EventHandlers.Entry<T> entry) {
        if (value == null) {
            throw new PoisonMessage("the value is empty");
        }
        try {
            T event = json.readerFor(entry.type().payload())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(value);
            if (event == null) {
                throw new PoisonMessage("the value is null");
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new PoisonMessage("the value is not a " + entry.type().name() + ": " + e.getOriginalMessage());
        }
    }
}
