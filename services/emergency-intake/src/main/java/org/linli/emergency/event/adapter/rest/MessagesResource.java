package org.linli.emergency.event.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.RESPONDER;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.application.LookAtMessages;
import org.linli.emergency.event.application.Messages.EventView;
import org.linli.emergency.event.application.Messages.Unread;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.web.Page;

/** What came in: the signals of an incident, and what nobody understands. */
@Path("/api/emergency-intake/v1")
@Tag(name = "messages", description = "呼救消息")
public class MessagesResource {

    private final LookAtMessages messages;
    private final Callers callers;

    MessagesResource(LookAtMessages messages, Callers callers) {
        this.messages = messages;
        this.callers = callers;
    }

    /** A signal of an incident; {@code position} is an object with lon, lat (WGS-84), fix and age. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignalView(
            UUID id,
            String source,
            SignalKind kind,
            @Nullable String statusCode,
            @Nullable Instant occurredAt,
            Instant receivedAt,

            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
            String position,

            @Nullable Integer batteryPercent) {

        static SignalView of(EventView event) {
            return new SignalView(
                    event.id(),
                    event.source(),
                    event.kind(),
                    event.statusCode(),
                    event.occurredAt(),
                    event.receivedAt(),
                    event.position(),
                    event.batteryPercent());
        }
    }

    /** The signals of an incident. */
    @GET
    @Path("incidents/{id}/signals")
    @RolesAllowed({OPERATOR, SUPERVISOR, RESPONDER})
    @Operation(summary = "呼救信号 What came in for an incident, in order")
    public Uni<List<SignalView>> of(@PathParam("id") UUID id) {
        return messages.of(new IncidentId(id), callers.by().scope())
                .map(events -> events.stream().map(SignalView::of).toList());
    }

    /** Messages nobody understands. */
    @GET
    @Path("messages/unreadable")
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Operation(summary = "无法识别的消息 Messages nobody understands, the latest first")
    public Uni<Page<Unread>> unreadable(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return messages.unreadable(Given.id(after), shown + 1)
                .map(found -> Page.of(
                        found,
                        shown,
                        message -> message,
                        message -> message.id().toString()));
    }
}
