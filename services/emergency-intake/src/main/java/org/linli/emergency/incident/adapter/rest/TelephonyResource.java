package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.CallPeople;
import org.linli.emergency.incident.application.Callee;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.LegEvent;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.SignedBodies;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Softphones: the address that makes one call, and what it says of the call. */
@Path(Answers.ROOT)
@Tag(name = "telephony", description = "电话")
@Cancellable(false)
public class TelephonyResource {

    private final CallPeople calls;
    private final Callers callers;
    private final EmergencyConfig config;
    private final Clock clock;

    TelephonyResource(CallPeople calls, Callers callers, EmergencyConfig config, Clock clock) {
        this.calls = calls;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A call to be made, and what to know before somebody answers.
     *
     * @param legId how the softphone names the call in its news
     * @param url makes the call; shows the number and is not to be kept
     * @param languages what whoever is called speaks; empty when nobody wrote it down
     * @param keyHolder a contact who holds a key to the home
     * @param availability when the contact can be reached
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CallView(
            UUID legId,
            String url,
            List<String> languages,
            boolean keyHolder,
            @Nullable String availability) {

        static CallView of(CallPeople.Placed placed) {
            Callee callee = placed.callee();
            return new CallView(
                    placed.leg(), placed.url(), callee.languages(), callee.keyHolder(), callee.availability());
        }

        @Override
        public String toString() {
            return "CallView[" + legId + "]";
        }
    }

    /** Makes a call. */
    @POST
    @Path("incidents/{id}/attempts/{attempt}/call")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(
            summary = "点击拨号（显示号码，留痕） The address that makes the softphone call for an attempt, recorded",
            description =
                    "The resident, a contact, the duty number of responders or the grid worker, or 120; with the languages spoken there, and of a contact whether she holds a"
                            + " key and when she can be reached. Without news of the softphone the operator says what came of it.")
    public Uni<RestResponse<CallView>> call(@PathParam("id") UUID id, @PathParam("attempt") UUID attempt) {
        return calls.place(callers.by(), new IncidentId(id), new AttemptId(attempt))
                .map(placed -> ResponseBuilder.create(Status.CREATED, CallView.of(placed))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** What a softphone says; it has no account, it signs. */
    @POST
    @Path("doors/softphones")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "话机回调（签名） What a softphone says of a call: leg, event ANSWERED, NO_ANSWER, BUSY or HUNG_UP, at",
            description =
                    "Signed: Linli-Timestamp in seconds, Linli-Signature with HMAC-SHA256 in hex over timestamp, a"
                            + " full stop and the body. NO_ANSWER and BUSY are the outcome of the attempt; a line that stood"
                            + " leaves it to the operator.")
    public Uni<Void> told(
            @HeaderParam("Linli-Timestamp") @Nullable String timestamp,
            @HeaderParam("Linli-Signature") @Nullable String signature,
            byte[] body) {
        if (!SignedBodies.isSigned(config.telephony().secret(), timestamp, signature, body, clock.instant())) {
            throw Refusal.of(
                    EmergencyError.SIGNATURE_WRONG,
                    "the signature is missing, wrong or too old\nMaybe compare the secret and the clock.");
        }
        try {
            JsonObject news = new JsonObject(new String(body, StandardCharsets.UTF_8));
            return calls.told(
                    UUID.fromString(news.getString("leg", "")),
                    LegEvent.valueOf(news.getString("event", "")),
                    Optional.ofNullable(news.getString("at"))
                            .map(Instant::parse)
                            .orElseGet(clock::instant));
        } catch (DecodeException | IllegalArgumentException | DateTimeException | ClassCastException e) {
            throw Refusal.of(
                    CommonError.INVALID_INPUT,
                    "the body is not what a softphone says\nMaybe send leg, event ANSWERED, NO_ANSWER, BUSY or HUNG_UP, and at.");
        }
    }
}
