package org.linli.emergency.event.application;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.kernel.Refusal;

/** Keeps nothing and says so: the sender gets no acknowledgement and sends again. */
@DefaultBean
@ApplicationScoped
class NoJournal implements FallbackJournal {

    private static final Logger LOG = Logger.getLogger(NoJournal.class);

    @Override
    public Uni<Void> keep(UUID id, RawMessage message, Throwable why) {
        LOG.errorf("a message of %s could not be stored: %s", message.source(), why.toString());
        return Uni.createFrom()
                .failure(Refusal.of(
                        EmergencyError.NOT_STORED,
                        "the message is not stored\nMaybe send it again at once, or call 120."));
    }
}
