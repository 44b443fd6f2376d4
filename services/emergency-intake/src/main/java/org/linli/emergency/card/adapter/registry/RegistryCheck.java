package org.linli.emergency.card.adapter.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Asks the registry without a token: that it refuses is a sign of life. */
@ApplicationScoped
class RegistryCheck implements PartCheck {

    private static final int BROKEN = 500;
    private static final long WITHIN_MILLIS = 1500;

    private final WebClient client;
    private final String cards;

    RegistryCheck(Vertx vertx, EmergencyConfig config) {
        this.client = WebClient.create(vertx);
        this.cards = config.registry().url() + RegistryCards.PATH;
    }

    @Override
    public Part part() {
        return Part.REGISTRY;
    }

    @Override
    public Uni<Void> check() {
        return client.postAbs(cards)
                .timeout(WITHIN_MILLIS)
                .send()
                .invoke(answer -> {
                    if (answer.statusCode() >= BROKEN) {
                        throw new IllegalStateException("the registry answers " + answer.statusCode());
                    }
                })
                .replaceWithVoid();
    }
}
