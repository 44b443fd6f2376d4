package org.linli.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.persistence.Expiring;

/**
 * How long it is remembered which events had their effect: longer than any topic keeps an event ({@code retention.ms} in
 * asyncapi.yaml), or a consumer that reads a topic from its beginning would apply old ones again. Dead letters that were
 * replayed go with it.
 */
@ApplicationScoped
class KeptMessages {

    /** A month longer than the longest topic keeps, that of dead letters. */
    static final String INBOX = "P120D";

    @Produces
    @Singleton
    Expiring inbox(@ConfigProperty(name = "linli.messaging.inbox-keep", defaultValue = INBOX) Period kept) {
        return Expiring.after(
                "INBOX",
                "inbox",
                "received_at",
                kept,
                "longer than topics keep events (asyncapi.yaml: at most 90 days)");
    }

    @Produces
    @Singleton
    Expiring replayedLetters(@ConfigProperty(name = "linli.messaging.inbox-keep", defaultValue = INBOX) Period kept) {
        return new Expiring(
                "DEAD_LETTER_REPLAYED",
                "dead_letter",
                "replayed_at",
                Expiring.interval(kept),
                "replayed_at is not null",
                "as long as the inbox knows its event");
    }
}
