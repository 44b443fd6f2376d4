package org.linli.emergency.incident.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.ConvertToOrder;
import org.linli.emergency.incident.application.ConvertToOrder.Wanted;
import org.linli.emergency.incident.application.IncidentOrder;
import org.linli.emergency.incident.application.IncidentOrder.Answer;
import org.linli.emergency.incident.application.IncidentOrder.Refused;
import org.linli.emergency.rest.Callers;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;

/** Calls that become service orders. */
@Path(Answers.ROOT + "/incidents/{id}/orders")
@Tag(name = "orders", description = "转服务工单")
@RolesAllowed({OPERATOR, SUPERVISOR})
public class IncidentOrdersResource {

    private static final String REQUIRED = "is required";

    private final ConvertToOrder orders;
    private final IdempotentWrites writes;
    private final Callers callers;

    IncidentOrdersResource(ConvertToOrder orders, IdempotentWrites writes, Callers callers) {
        this.orders = orders;
        this.writes = writes;
        this.callers = callers;
    }

    /** What is wanted; resident, division and channel are the incident's. */
    public record OrderBody(
            @NotBlank(message = REQUIRED) @Size(max = 64, message = "has at most 64 characters")
            String itemCode,

            @NotNull(message = REQUIRED) Instant windowStart,
            @NotNull(message = REQUIRED) Instant windowEnd,

            @NotNull(message = "is required: PLANNED or URGENT")
            @Pattern(regexp = "PLANNED|URGENT", message = "is PLANNED or URGENT")
            String urgency,

            @NotNull(message = "is required: SELF_PAY or PUBLIC")
            @Pattern(regexp = "SELF_PAY|PUBLIC", message = "is SELF_PAY or PUBLIC")
            String funding) {

        private Wanted wanted() {
            if (!windowStart.isBefore(windowEnd)) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "windowEnd", "must be after windowStart");
            }
            return new Wanted(itemCode, new TimeWindow(windowStart, windowEnd), urgency, funding);
        }
    }

    /**
     * An order of an incident.
     *
     * @param state ASKED until order-dispatch has answered, then PLACED or REFUSED
     * @param code why it was refused
     * @param detail the same in words, with advice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentOrderView(
            UUID orderId,
            UUID incidentId,
            UUID residentId,
            String itemCode,
            Instant windowStart,
            Instant windowEnd,
            String urgency,
            String funding,
            String askedBy,
            Instant askedAt,
            String state,
            @Nullable Instant answeredAt,
            @Nullable String code,
            @Nullable String detail) {

        static IncidentOrderView of(IncidentOrder order) {
            Optional<Refused> refused = order.answer().flatMap(Answer::refused);
            return new IncidentOrderView(
                    order.wish().order(),
                    order.incident().value(),
                    order.wish().resident().value(),
                    order.wish().item(),
                    order.wish().start(),
                    order.wish().end(),
                    order.wish().urgency(),
                    order.wish().funding(),
                    order.wish().asker().subject(),
                    order.askedAt(),
                    order.answer().isEmpty() ? "ASKED" : refused.isPresent() ? "REFUSED" : "PLACED",
                    order.answer().map(Answer::at).orElse(null),
                    refused.map(Refused::code).orElse(null),
                    refused.map(Refused::detail).orElse(null));
        }
    }

    /** Asks for an order. */
    @POST
    @Cancellable(false)
    @Operation(
            summary = "转服务工单 Make a service order of a call; needs Idempotency-Key",
            description =
                    "Stored and told at once; order-dispatch places it as soon as it can. The same item and window"
                            + " again give the order asked for before, unless it was refused.")
    public Uni<RestResponse<IncidentOrderView>> convert(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Bodies.NEEDED) @Valid OrderBody body) {
        By by = callers.by();
        Wanted wanted = body.wanted();
        return writes.once(
                        new Write(by.subject(), "incidents.order/" + id, key, body),
                        IncidentOrderView.class,
                        () -> orders.convert(by, new IncidentId(id), wanted).map(IncidentOrderView::of))
                .map(view -> ResponseBuilder.create(Status.ACCEPTED, view).build());
    }

    /** Orders asked for. */
    @GET
    @Operation(summary = "已转工单 Orders asked for out of an incident, and what became of them")
    public Uni<List<IncidentOrderView>> of(@PathParam("id") UUID id) {
        return orders.of(new IncidentId(id), callers.by().scope())
                .map(found -> found.stream().map(IncidentOrderView::of).toList());
    }
}
