package org.linli.emergency.event.adapter.onenet;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.event.adapter.VendorDoors;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.persistence.BlindIndex;

/**
 * The door of OneNET, which checks the address once by GET and pushes by POST. It wants 200 within 5 seconds and else tries
 * again 16 times within almost three hours.
 */
@Path("/api/emergency-intake/v1/doors/onenet")
@Tag(name = "doors", description = "设备云入口")
@PermitAll
@Consumes(MediaType.WILDCARD)
public class OneNetResource {

    private static final String DOOR = "onenet";

    private final ReceiveSosEvents events;
    private final OneNetSecrets secrets;
    private final VendorDoors doors;
    private final BlindIndex index;
    private final Clock clock;

    OneNetResource(ReceiveSosEvents events, OneNetSecrets secrets, VendorDoors doors, BlindIndex index, Clock clock) {
        this.events = events;
        this.secrets = secrets;
        this.doors = doors;
        this.index = index;
        this.clock = clock;
    }

    /** Says {@code msg} back, as proof that the address is ours. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "OneNET 地址验证 Check of the address: msg comes back when its signature is right")
    public String check(
            @QueryParam("msg") @Nullable String msg,
            @QueryParam("nonce") @Nullable String nonce,
            @QueryParam("signature") @Nullable String signature) {
        doors.require(DOOR, secrets.prove(given(msg), given(nonce), given(signature)));
        return given(msg);
    }

    /** Takes a push; 200 when it is safe. */
    @POST
    @Cancellable(false)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "OneNET 推送 A push: msg, nonce, signature, time, id")
    public Uni<String> receive(@Context HttpServerRequest http, byte[] bytes) {
        Body body = Body.of(bytes);
        OneNetPush push = OneNetPush.of(body);
        doors.require(DOOR, secrets.prove(push.msg(), push.nonce(), push.signature()));
        List<OneNetMessage> messages = tried(push.msg());
        return events.receive(new RawMessage(
                        OneNetReader.SOURCE,
                        messages.stream().findFirst().map(OneNetMessage::device).orElse(""),
                        identity(push, messages),
                        MediaType.APPLICATION_JSON,
                        body,
                        Optional.ofNullable(http.remoteAddress()).map(address -> address.hostAddress()),
                        clock.instant()))
                .replaceWith("ok");
    }

    private List<OneNetMessage> tried(String msg) {
        try {
            return OneNetMessage.read(secrets.clear(msg));
        } catch (UnreadableMessage e) {
            return List.of();
        }
    }

    /**
     * OneNET promises no id, and its {@code id} is not signed. What is signed and says when it happened is the same however
     * often it comes, also when somebody else sends it again; without a time the signed nonce tells.
     */
    private Identity identity(OneNetPush push, List<OneNetMessage> messages) {
        boolean timed = !messages.isEmpty()
                && messages.stream().allMatch(one -> one.at().isPresent());
        return new Identity.VendorId(index.of("onenet.msg", timed ? push.msg() : push.nonce() + push.msg()));
    }

    private static String given(@Nullable String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }
}
