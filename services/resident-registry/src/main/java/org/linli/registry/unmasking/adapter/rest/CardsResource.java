package org.linli.registry.unmasking.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.registry.resident.application.EmergencyCard;
import org.linli.registry.unmasking.application.HandOutCards;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/**
 * Emergency cards for emergency-intake. Other machines are let in as far as the refusal, so that their attempts are on record.
 * Needs no idempotency key: what is shown is never stored.
 */
@Path("/api/resident-registry/v1/emergency-cards")
@Tag(name = "emergency-cards 急救卡")
class CardsResource {

    private final HandOutCards cards;
    private final CurrentCaller caller;

    CardsResource(HandOutCards cards, CurrentCaller caller) {
        this.cards = cards;
        this.caller = caller;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.INTEGRATION)
    @Operation(summary = "急救卡（明文，留痕，只给紧急呼叫服务） Emergency cards in clear for emergency-intake only, recorded")
    public Uni<RestResponse<CardsView>> cards(
            @Context HttpServerRequest http, @NotNull(message = "a JSON body is needed") CardsBody body) {
        Caller viewer = caller.get();
        return cards.cards(body.read(), Viewers.of(viewer, http), viewer.scope())
                .map(CardsResource::answer);
    }

    private static RestResponse<CardsView> answer(Optional<List<EmergencyCard>> found) {
        CardsView view = new CardsView(found.orElseThrow(Verdict.PURPOSE_NOT_ALLOWED::refusal));
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
