package org.linli.matching.match.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.kernel.OrderId;
import org.linli.matching.match.application.ExplainOrders;
import org.linli.matching.match.application.ExplainedOrder;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.Versions;

/** Why an order was matched as it was. */
@Path("/api/matching/v1/orders/{orderId}/explain")
@Tag(name = "匹配 Matching")
class ExplainResource {

    private final ExplainOrders orders;
    private final CurrentCaller caller;

    ExplainResource(ExplainOrders orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(
            summary = "匹配过程说明 Explain the match of an order",
            description = "Every candidate considered, in or out, by which rule and with which figures; the latest"
                    + " request of the order. Orders outside the caller's division answer 404.")
    public Uni<RestResponse<ExplainedOrder>> explain(@PathParam("orderId") UUID orderId) {
        return orders.explain(new OrderId(orderId), caller.get().scope())
                .map(explained -> RestResponse.ResponseBuilder.ok(explained)
                        .header(HttpHeaders.ETAG, Versions.etag(explained.version()))
                        .build());
    }
}
