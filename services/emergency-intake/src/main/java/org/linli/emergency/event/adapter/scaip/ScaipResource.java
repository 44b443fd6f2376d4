package org.linli.emergency.event.adapter.scaip;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.adapter.Proof;
import org.linli.emergency.event.adapter.VendorDoors;
import org.linli.emergency.event.application.ReceiveSosEvents;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.event.domain.UnreadableMessage;

/** The door of SIP gateways: a request {@code mrq} in, a response {@code mrs} out, both as on the SIP leg. */
@Path("/api/emergency-intake/v1/doors/scaip")
@Tag(name = "doors", description = "设备云入口")
@PermitAll
@Consumes(MediaType.WILDCARD)
public class ScaipResource {

    private static final Logger LOG = Logger.getLogger(ScaipResource.class);
    private static final String MEDIA_TYPE = "application/scaip+xml";
    private static final long SECONDS_OF_A_REFERENCE = 3600;

    private final ReceiveSosEvents events;
    private final ScaipReader reader;
    private final VendorDoors doors;
    private final EmergencyConfig.Scaip config;
    private final Clock clock;

    ScaipResource(ReceiveSosEvents events, ScaipReader reader, VendorDoors doors, EmergencyConfig config, Clock clock) {
        this.events = events;
        this.reader = reader;
        this.doors = doors;
        this.config = config.doors().scaip();
        this.clock = clock;
    }

    /** Takes a request; the status number says whether it is safe (all but 5) and what is wrong with it. */
    @POST
    @Cancellable(false)
    @Operation(summary = "SCAIP 报警 An mrq of SS 91100, signed by the SIP gateway; answered by an mrs")
    public Uni<RestResponse<String>> receive(
            @Context HttpHeaders headers, @Context HttpServerRequest http, byte[] body) {
        Proof proof = Proof.of(headers);
        doors.requireSigned("scaip", proof, body);
        RawMessage message = message(proof, http, Body.of(body), clock.instant());
        return events.receive(message)
                .map(receipt -> answer(message))
                .onFailure()
                .recoverWithItem(failure -> notTreated(message, failure))
                .map(mrs -> ResponseBuilder.ok(mrs)
                        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                        .build());
    }

    private static RawMessage message(Proof proof, HttpServerRequest http, Body body, Instant at) {
        ScaipRequest request = ScaipRequest.tried(body);
        return new RawMessage(
                ScaipReader.SOURCE,
                request.unit().isEmpty() ? proof.sender() : request.unit(),
                identity(request.ref(), at),
                MEDIA_TYPE,
                body,
                Optional.ofNullable(http.remoteAddress()).map(address -> address.hostAddress()),
                at);
    }

    /** A unit that loses its power may count its references from the beginning again: they hold for an hour. */
    static Identity identity(String ref, Instant at) {
        return ref.isEmpty()
                ? new Identity.Content()
                : new Identity.KeyedContent(ref + "@" + at.getEpochSecond() / SECONDS_OF_A_REFERENCE);
    }

    /** The same for a repeat as for the first, hence from the message and not from the receipt. */
    private String answer(RawMessage message) {
        try {
            reader.read(message);
            return ScaipAnswer.taken(ScaipRequest.read(message.body()), config.callNumber());
        } catch (UnreadableMessage why) {
            return ScaipAnswer.faulty(ScaipRequest.tried(message.body()).ref(), why.fault());
        }
    }

    private static String notTreated(RawMessage message, Throwable failure) {
        LOG.errorf("a request is answered with 5, not treated: %s", failure.toString());
        return ScaipAnswer.notTreated(ScaipRequest.tried(message.body()).ref());
    }
}
