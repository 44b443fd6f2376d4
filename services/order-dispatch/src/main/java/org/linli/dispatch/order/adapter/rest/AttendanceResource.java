package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.PROVIDER_ADMIN;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.AttendResidents;
import org.linli.dispatch.order.application.AttendanceCommand;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.LeaveFacility;
import org.linli.dispatch.order.application.ReadOrders;
import org.linli.dispatch.order.application.Versioned;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;
import org.linli.web.Versions;

/** Residents at a facility: expected, come, left with proof; told by its staff or its till. */
@Path(Answers.ROOT)
@Tag(name = "attendance", description = "到站服务")
@RolesAllowed({PROVIDER_ADMIN, CAREGIVER})
public class AttendanceResource {

    private final AttendResidents residents;
    private final ReadOrders orders;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final Clock clock;

    AttendanceResource(
            AttendResidents residents, ReadOrders orders, IdempotentWrites writes, Callers callers, Clock clock) {
        this.residents = residents;
        this.orders = orders;
        this.writes = writes;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who comes on a day, to any facility of the caller's provider. */
    @GET
    @Path("attendances")
    @Operation(summary = "到站名单 Orders whose residents come that day, the first to come first; today without on")
    public Uni<Page<OrderView>> expected(
            @QueryParam("on") @Nullable String on,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        return orders.attendances(day(on), Lists.mark(after), shown + 1, by.scope())
                .map(found -> Lists.page(found, shown, order -> Optional.of(OrderViews.view(order, by.scope()))));
    }

    /** The resident has come. */
    @POST
    @Path("orders/{id}/attendance/check-in")
    @Cancellable(false)
    @Operation(summary = "到站签到 The resident came; needs If-Match (the attendance's) and Idempotency-Key")
    public Uni<RestResponse<OrderView>> arrive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DepartureBody body) {
        AttendanceCommand command = command(id, ifMatch, body.at());
        return once("attendance.check-in", key, body, command, () -> residents.arrive(command));
    }

    /** The resident leaves with proof. */
    @POST
    @Path("orders/{id}/attendance/check-out")
    @Cancellable(false)
    @Operation(
            summary =
                    "到站签退 The resident leaves with proof; a till's transaction needs no check-in before; needs If-Match"
                            + " (the attendance's) and Idempotency-Key")
    public Uni<RestResponse<OrderView>> leave(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AttendanceProofBody body) {
        LeaveFacility command = body.command(command(id, ifMatch, body.at()));
        return once("attendance.check-out", key, body, command.attendance(), () -> residents.leave(command));
    }

    /** The resident did not come. */
    @POST
    @Path("orders/{id}/attendance/absence")
    @Cancellable(false)
    @Operation(
            summary = "未到站 The resident did not come, after the window; needs If-Match (the attendance's) and"
                    + " Idempotency-Key")
    public Uni<RestResponse<OrderView>> miss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        AttendanceCommand command = command(id, ifMatch, null);
        return once("attendance.absence", key, "", command, () -> residents.miss(command));
    }

    private AttendanceCommand command(UUID order, @Nullable String ifMatch, @Nullable Instant at) {
        return new AttendanceCommand(
                callers.by(), new OrderId(order), Versions.ifMatch(ifMatch), Optional.ofNullable(at));
    }

    private Uni<RestResponse<OrderView>> once(
            String operation,
            @Nullable String key,
            Object body,
            AttendanceCommand command,
            Supplier<Uni<Versioned>> effect) {
        By by = command.by();
        Write write = new Write(by.actor().subject(), operation + "/" + command.order(), key, body);
        return writes.once(write, OrderView.class, () -> effect.get().map(order -> OrderViews.view(order, by.scope())))
                .map(Answers::ok);
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null
                    ? LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE)
                    : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "on", "must be a date such as 2026-11-23");
        }
    }
}
