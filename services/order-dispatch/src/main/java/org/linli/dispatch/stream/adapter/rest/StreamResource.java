package org.linli.dispatch.stream.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.DISPATCHER;
import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.PROVIDER_ADMIN;
import static org.linli.security.Roles.RESIDENT;
import static org.linli.security.Roles.SUPERVISOR;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.stream.application.FeedPosition;
import org.linli.dispatch.stream.application.FollowOrders;
import org.linli.dispatch.stream.application.OrderChange;
import org.linli.dispatch.stream.application.Update;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.CurrentCaller;
import org.linli.security.Scope;

/**
 * What concerns the caller, as it happens. The stream ends with the token, so that a role or claim taken away works with
 * the next connection at the latest.
 */
@Path("/api/order-dispatch/v1/stream")
@Tag(name = "stream", description = "实时推送")
public class StreamResource {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final FollowOrders orders;
    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final DispatchConfig config;
    private final Clock clock;

    StreamResource(
            FollowOrders orders, CurrentCaller caller, SecurityIdentity identity, DispatchConfig config, Clock clock) {
        this.orders = orders;
        this.caller = caller;
        this.identity = identity;
        this.config = config;
        this.clock = clock;
    }

    /** Server-sent events {@code ready}, {@code offer}, {@code visit} and {@code order}. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({RESIDENT, FAMILY, CAREGIVER, PROVIDER_ADMIN, OPERATOR, DISPATCHER, SUPERVISOR, COMMUNITY_WORKER})
    @Operation(summary = "实时推送 The caller's offers, visits and orders as they change; Last-Event-ID resumes")
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Scope scope = caller.get().scope();
        Multi<OutboundSseEvent> updates =
                orders.follow(scope, position(lastEventId)).map(update -> event(update, sse));
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.stream().heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        return Multi.createBy().merging().streams(updates, heartbeats).select().first(untilTokenEnds());
    }

    private static Optional<FeedPosition> position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(FeedPosition.parse(lastEventId)
                .orElseThrow(() -> Refusal.ofField(
                        CommonError.INVALID_INPUT, "Last-Event-ID", "must be the id of an earlier event")));
    }

    private Duration untilTokenEnds() {
        Instant end = identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : clock.instant();
        Duration rest = Duration.between(clock.instant(), end);
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest;
    }

    private static OutboundSseEvent event(Update update, Sse sse) {
        OutboundSseEvent.Builder builder =
                sse.newEventBuilder().id(update.position().toString()).mediaType(MediaType.APPLICATION_JSON_TYPE);
        OrderChange change = update.change();
        if (change == null) {
            return builder.name("ready")
                    .data(new Ready(update.position().toString()))
                    .build();
        }
        return builder.name(change.topic().name().toLowerCase(Locale.ROOT))
                .data(ChangeView.of(change, update.gone()))
                .build();
    }

    /** First event: where the caller stands. */
    public record Ready(String position) {}
}
