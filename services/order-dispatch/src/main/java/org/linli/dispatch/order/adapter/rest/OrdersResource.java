package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.DISPATCHER;
import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.INTEGRATION;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.PROVIDER_ADMIN;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.HistoryEntry;
import org.linli.dispatch.order.application.OrderQueries.Change;
import org.linli.dispatch.order.application.OrderQueries.Filter;
import org.linli.dispatch.order.application.OrderQueries.Position;
import org.linli.dispatch.order.application.ReadOrders;
import org.linli.dispatch.order.application.RequestOrder;
import org.linli.dispatch.order.application.RequestOrders;
import org.linli.dispatch.order.application.StateName;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** Orders: placed, read, followed. */
@Path(Answers.ROOT)
@Tag(name = "orders", description = "服务工单")
public class OrdersResource {

    private final RequestOrders requests;
    private final ReadOrders orders;
    private final IdempotentWrites writes;
    private final Callers callers;

    OrdersResource(RequestOrders requests, ReadOrders orders, IdempotentWrites writes, Callers callers) {
        this.requests = requests;
        this.orders = orders;
        this.writes = writes;
        this.callers = callers;
    }

    /** Places an order and puts it to matching. */
    @POST
    @Path("orders")
    @Cancellable(false)
    @RolesAllowed({RESIDENT, FAMILY, OPERATOR, DISPATCHER, COMMUNITY_WORKER})
    @Operation(summary = "下单 Place an order; needs Idempotency-Key")
    public Uni<RestResponse<OrderView>> request(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RequestOrderBody body) {
        By by = callers.by();
        RequestOrder command = body.command(by);
        return writes.once(
                        new Write(by.actor().subject(), "orders.request", key, body),
                        OrderView.class,
                        () -> requests.request(command).map(order -> OrderViews.view(order, by.scope())))
                .map(Answers::created);
    }

    /** One order. */
    @GET
    @Path("orders/{id}")
    @RolesAllowed({
        RESIDENT,
        FAMILY,
        CAREGIVER,
        PROVIDER_ADMIN,
        OPERATOR,
        DISPATCHER,
        SUPERVISOR,
        COMMUNITY_WORKER,
        CIVIL_AFFAIRS,
        INTEGRATION
    })
    @Operation(summary = "工单详情 One order, with its ETag")
    public Uni<RestResponse<OrderView>> find(@PathParam("id") UUID id) {
        By by = callers.by();
        return orders.find(new OrderId(id), by.scope())
                .map(order -> OrderViews.view(order, by.scope()))
                .map(Answers::ok);
    }

    /** Orders changed since a cursor; {@code next} is never null: ask again with it, later. */
    @GET
    @Path("orders")
    @RolesAllowed({
        RESIDENT,
        FAMILY,
        CAREGIVER,
        PROVIDER_ADMIN,
        OPERATOR,
        DISPATCHER,
        SUPERVISOR,
        COMMUNITY_WORKER,
        CIVIL_AFFAIRS,
        INTEGRATION
    })
    @Operation(summary = "工单变更 Orders changed since a cursor, oldest change first")
    public Uni<Page<OrderView>> changes(
            @QueryParam("state") @Nullable StateName state,
            @QueryParam("residentId") @Nullable UUID resident,
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit) {
        By by = callers.by();
        Position after = Cursors.position(since);
        Filter filter = new Filter(
                Optional.ofNullable(state).map(Enum::name),
                Optional.ofNullable(resident).map(ResidentId::new));
        return orders.changes(filter, after, Page.limit(limit), by.scope()).map(changes -> page(changes, after, by));
    }

    /** What happened to an order. */
    @GET
    @Path("orders/{id}/history")
    @RolesAllowed({
        RESIDENT,
        FAMILY,
        CAREGIVER,
        PROVIDER_ADMIN,
        OPERATOR,
        DISPATCHER,
        SUPERVISOR,
        COMMUNITY_WORKER,
        CIVIL_AFFAIRS,
        INTEGRATION
    })
    @Operation(summary = "工单经过 What happened to an order, with the ids of the events published")
    public Uni<List<HistoryEntry>> history(@PathParam("id") UUID id) {
        return orders.history(new OrderId(id), callers.by().scope());
    }

    private static Page<OrderView> page(List<Change> changes, Position after, By by) {
        Position next = changes.isEmpty() ? after : changes.getLast().position();
        return new Page<>(
                changes.stream()
                        .map(change -> OrderViews.view(change.order(), by.scope()))
                        .toList(),
                Cursors.text(next));
    }
}
