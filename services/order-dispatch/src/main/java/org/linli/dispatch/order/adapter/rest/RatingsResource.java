package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.RESIDENT;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.RateOrders;
import org.linli.kernel.OrderId;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;

/** Ratings of completed orders. */
@Path(Answers.ROOT)
@Tag(name = "ratings", description = "评价")
public class RatingsResource {

    private final RateOrders ratings;
    private final IdempotentWrites writes;
    private final Callers callers;

    RatingsResource(RateOrders ratings, IdempotentWrites writes, Callers callers) {
        this.ratings = ratings;
        this.writes = writes;
        this.callers = callers;
    }

    /** The resident, or a relative with consent, rates a completed order, once. */
    @POST
    @Path("orders/{id}/rating")
    @Cancellable(false)
    @RolesAllowed({RESIDENT, FAMILY})
    @Operation(summary = "评价 Rate a completed order, once; needs Idempotency-Key")
    public Uni<RestResponse<OrderView>> rate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RatingBody body) {
        By by = callers.by();
        return writes.once(
                        new Write(by.actor().subject(), "orders.rate/" + id, key, body),
                        OrderView.class,
                        () -> ratings.rate(
                                        by,
                                        new OrderId(id),
                                        body.rating(by.actor().subject()))
                                .map(order -> OrderViews.view(order, by.scope())))
                .map(Answers::created);
    }
}
