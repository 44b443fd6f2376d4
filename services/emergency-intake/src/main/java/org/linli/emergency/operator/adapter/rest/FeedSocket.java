package org.linli.emergency.operator.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.RESPONDER;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.quarkus.websockets.next.WebSocketSecurity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.By;
import org.linli.emergency.operator.application.FeedPosition;
import org.linli.emergency.operator.application.FollowIncidents;
import org.linli.emergency.operator.application.Presence;
import org.linli.emergency.operator.application.Presence.Desk;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.TokenGrace;
import org.linli.emergency.rest.Callers;
import org.linli.kernel.Refusal;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Scope;

/**
 * The live feed of incidents to operators' screens. {@code ?since=} goes on where a screen stopped. A screen says
 * {@code {"type":"heartbeat"}} every ten seconds or so, and {@code {"type":"token","token":"…"}} before its token ends; with
 * the token the feed ends too, unless nobody can renew it ({@link TokenGrace}). What a screen is told was decided when it
 * connected: a token with another role or area than that ends the feed as well.
 */
@WebSocket(path = "/api/emergency-intake/v1/operators/feed")
@RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER})
public class FeedSocket {

    private static final String SINCE = "since=";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final TypedKey<Long> TOKEN_ENDS = TypedKey.forLong("token-ends");
    private static final TypedKey<By> FOLLOWS = new TypedKey<>("follows");
    private static final CloseReason TOKEN_ENDED = new CloseReason(1008, "Authentication expired");
    private static final CloseReason ANOTHER_ROLE = new CloseReason(1008, "Role or area changed");

    private final FollowIncidents incidents;
    private final Presence presence;
    private final Outages outages;
    private final TokenGrace grace;
    private final SecurityIdentity identity;
    private final Callers callers;
    private final WebSocketSecurity security;
    private final EmergencyConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    FeedSocket(
            FollowIncidents incidents,
            Presence presence,
            Outages outages,
            TokenGrace grace,
            SecurityIdentity identity,
            Callers callers,
            WebSocketSecurity security,
            EmergencyConfig config,
            ObjectMapper json,
            Clock clock) {
        this.incidents = incidents;
        this.presence = presence;
        this.outages = outages;
        this.grace = grace;
        this.identity = identity;
        this.callers = callers;
        this.security = security;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @OnOpen
    Multi<FeedMessage> open(WebSocketConnection connection) {
        remember(connection, identity);
        By by = callers.by();
        connection.userData().put(FOLLOWS, by);
        Desk desk = desk(callers.caller(), by);
        Multi<FeedMessage> updates =
                incidents.follow(by.scope(), since(connection)).map(FeedMessage::of);
        Multi<FeedMessage> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.feed().heartbeat())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> heartbeat(by.scope()));
        return seen(desk)
                .onItem()
                .transformToMulti(seen -> Multi.createBy()
                        .merging()
                        .streams(
                                outages.changes().map(lost -> FeedMessage.lost(lost)),
                                updates,
                                heartbeats,
                                ends(connection)))
                .select()
                .first(message -> connection.isOpen());
    }

    @OnTextMessage
    Uni<Void> heard(String text, WebSocketConnection connection) {
        JsonNode message = read(text);
        if (message.path("type").asText().equals("token")) {
            return Uni.createFrom()
                    .completionStage(() -> security.updateSecurityIdentity(
                            message.path("token").asText()))
                    .chain(renewed -> renewed(connection, renewed));
        }
        return seen(desk(callers.caller(), callers.by()));
    }

    private static Uni<Void> renewed(WebSocketConnection connection, SecurityIdentity identity) {
        remember(connection, identity);
        return Uni.createFrom()
                .item(() -> Callers.by(CurrentCaller.of(identity)))
                .map(by -> by.equals(connection.userData().get(FOLLOWS)))
                .onFailure(Refusal.class)
                .recoverWithItem(false)
                .chain(same -> same ? Uni.createFrom().voidItem() : connection.close(ANOTHER_ROLE));
    }

    /** A database that does not answer must not take the screen away. */
    private Uni<Void> seen(Desk desk) {
        return presence.seen(desk).ifNoItem().after(PATIENCE).fail().onFailure().recoverWithNull();
    }

    private static void remember(WebSocketConnection connection, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            connection.userData().put(TOKEN_ENDS, token.getExpirationTime());
        }
    }

    /** Never says anything: closes the socket when its token does not count any more. */
    private Multi<FeedMessage> ends(WebSocketConnection connection) {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(1))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> end(connection));
    }

    private Uni<FeedMessage> end(WebSocketConnection connection) {
        @Nullable Long ends = connection.userData().get(TOKEN_ENDS);
        return ends != null && grace.counts(Instant.ofEpochSecond(ends))
                ? Uni.createFrom().nullItem()
                : connection.close(TOKEN_ENDED).chain(() -> Uni.createFrom().nullItem());
    }

    private Uni<FeedMessage> heartbeat(Scope scope) {
        return presence.present(scope)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(operators -> FeedMessage.heartbeat(clock.instant(), operators))
                .onFailure()
                .recoverWithItem(() -> FeedMessage.heartbeat(clock.instant(), List.of()));
    }

    private static Desk desk(Caller caller, By by) {
        return new Desk(
                caller.subject(),
                caller.username(),
                by.actor().role(),
                by.scope() instanceof Scope.Area(String division) ? division : "-");
    }

    private static Optional<FeedPosition> since(WebSocketConnection connection) {
        @Nullable String query = connection.handshakeRequest().query();
        return Optional.ofNullable(query)
                .filter(text -> text.startsWith(SINCE))
                .flatMap(text -> FeedPosition.parse(text.substring(SINCE.length())));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            return json.missingNode();
        }
    }
}
