package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.DISPATCHER;
import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.RESIDENT;
import static org.linli.security.Roles.SUPERVISOR;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.DispatchOrders;
import org.linli.dispatch.order.application.ReadOrders;
import org.linli.dispatch.order.application.Versioned;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.web.Page;
import org.linli.web.Versions;

/** The dispatcher's desk: what waits, who gets it, what is cancelled. */
@Path(Answers.ROOT)
@Tag(name = "dispatch", description = "派单")
public class DispatchResource {

    private final DispatchOrders dispatch;
    private final ReadOrders orders;
    private final Callers callers;

    DispatchResource(DispatchOrders dispatch, ReadOrders orders, Callers callers) {
        this.dispatch = dispatch;
        this.orders = orders;
        this.callers = callers;
    }

    /** Orders that wait for a person. */
    @GET
    @Path("queue")
    @RolesAllowed({DISPATCHER, OPERATOR, SUPERVISOR})
    @Operation(
            summary =
                    "待人工处理 Orders that wait for a dispatcher: queued or with an undecided exception; urgent first, then the longest waiting")
    public Uni<Page<OrderView>> queue(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        int shown = Page.limit(limit);
        return orders.queue(Lists.mark(after), shown + 1, by.scope())
                .map(found -> Lists.page(found, shown, order -> Optional.of(OrderViews.view(order, by.scope()))));
    }

    /** Offers the order to a chosen provider, or has it matched again. */
    @POST
    @Path("orders/{id}/dispatch")
    @Cancellable(false)
    @RolesAllowed({DISPATCHER, OPERATOR, SUPERVISOR})
    @Operation(summary = "人工派单 Offer to a chosen provider, or match again without one; needs If-Match")
    public Uni<RestResponse<OrderView>> dispatch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DispatchBody body) {
        By by = callers.by();
        OrderId order = new OrderId(id);
        long seen = Versions.ifMatch(ifMatch);
        Uni<Versioned> done = body.providerId() == null
                ? dispatch.matchAgain(by, order, seen)
                : dispatch.offer(
                        by,
                        order,
                        seen,
                        new ProviderId(body.providerId()),
                        Optional.ofNullable(body.facilityId()).map(FacilityId::new));
        return done.map(result -> OrderViews.view(result, by.scope())).map(Answers::ok);
    }

    /** Cancels an order that has not ended. */
    @POST
    @Path("orders/{id}/cancellation")
    @Cancellable(false)
    @RolesAllowed({RESIDENT, FAMILY, DISPATCHER, OPERATOR, SUPERVISOR, COMMUNITY_WORKER})
    @Operation(summary = "取消工单 Cancel with a reason; needs If-Match")
    public Uni<RestResponse<OrderView>> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancellationBody body) {
        By by = callers.by();
        return dispatch.cancel(by, new OrderId(id), Versions.ifMatch(ifMatch), body.cancellation())
                .map(order -> OrderViews.view(order, by.scope()))
                .map(Answers::ok);
    }
}
