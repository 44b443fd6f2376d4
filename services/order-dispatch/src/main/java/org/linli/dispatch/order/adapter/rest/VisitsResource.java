package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.CheckIn;
import org.linli.dispatch.order.application.CheckOut;
import org.linli.dispatch.order.application.MakeVisits;
import org.linli.dispatch.order.application.ReadOrders;
import org.linli.dispatch.order.application.Versioned;
import org.linli.dispatch.order.application.VisitCommand;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;
import org.linli.web.Versions;

/** A caregiver's own visits: seen, begun, ended. Each change names the visit's version and an Idempotency-Key. */
@Path(Answers.ROOT)
@Tag(name = "visits", description = "上门服务")
@RolesAllowed(CAREGIVER)
public class VisitsResource {

    private final MakeVisits visits;
    private final ReadOrders orders;
    private final IdempotentWrites writes;
    private final Callers callers;

    VisitsResource(MakeVisits visits, ReadOrders orders, IdempotentWrites writes, Callers callers) {
        this.visits = visits;
        this.orders = orders;
        this.writes = writes;
        this.callers = callers;
    }

    /** The caller's visits from yesterday on. */
    @GET
    @Path("visits")
    @Operation(summary = "我的任务 The caregiver's visits, the next one first")
    public Uni<Page<OwnVisitView>> own(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        UUID caregiver = callers.caller().requiredCaregiver();
        By by = callers.by();
        int shown = Page.limit(limit);
        return orders.visits(new CaregiverId(caregiver), Lists.mark(after), shown + 1)
                .map(found -> Lists.page(
                        found, shown, order -> OwnVisitView.of(OrderViews.view(order, by.scope()), caregiver)));
    }

    /** The caller sets off. */
    @POST
    @Path("orders/{id}/visits/{caregiverId}/en-route")
    @Cancellable(false)
    @Operation(summary = "出发 Set off; needs If-Match and Idempotency-Key")
    public Uni<RestResponse<OwnVisitView>> depart(
            @PathParam("id") UUID id,
            @PathParam("caregiverId") UUID caregiver,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DepartureBody body) {
        VisitCommand command = command(id, caregiver, ifMatch, body.at());
        return once("visits.en-route", key, body, command, () -> visits.depart(command));
    }

    /** The caller is at the door. */
    @POST
    @Path("orders/{id}/visits/{caregiverId}/check-in")
    @Cancellable(false)
    @Operation(
            summary =
                    "签到 Check in, flagged with a reason when far away or at another time; needs If-Match and Idempotency-Key")
    public Uni<RestResponse<OwnVisitView>> checkIn(
            @PathParam("id") UUID id,
            @PathParam("caregiverId") UUID caregiver,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CheckInBody body) {
        CheckIn command = body.command(command(id, caregiver, ifMatch, body.at()));
        return once("visits.check-in", key, body, command.visit(), () -> visits.checkIn(command));
    }

    /** The caller leaves with proof. */
    @POST
    @Path("orders/{id}/visits/{caregiverId}/check-out")
    @Cancellable(false)
    @Operation(summary = "签退 Check out with proof; needs If-Match and Idempotency-Key")
    public Uni<RestResponse<OwnVisitView>> checkOut(
            @PathParam("id") UUID id,
            @PathParam("caregiverId") UUID caregiver,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CheckOutBody body) {
        CheckOut command = body.command(command(id, caregiver, ifMatch, body.at()));
        return once("visits.check-out", key, body, command.visit(), () -> visits.checkOut(command));
    }

    private VisitCommand command(UUID order, UUID caregiver, @Nullable String ifMatch, @Nullable Instant at) {
        return new VisitCommand(
                callers.by(),
                new OrderId(order),
                callers.self(caregiver),
                Versions.ifMatch(ifMatch),
                Optional.ofNullable(at));
    }

    private Uni<RestResponse<OwnVisitView>> once(
            String operation,
            @Nullable String key,
            Object body,
            VisitCommand command,
            Supplier<Uni<Versioned>> effect) {
        Write write = new Write(command.by().actor().subject(), operation + "/" + command.order(), key, body);
        return writes.once(write, OwnVisitView.class, () -> effect.get().map(order -> view(order, command)))
                .map(view -> ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    private static OwnVisitView view(Versioned order, VisitCommand command) {
        return OwnVisitView.of(
                        OrderViews.view(order, command.by().scope()),
                        command.caregiver().value())
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such visit"));
    }
}
