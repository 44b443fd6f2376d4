package org.linli.sample.good.order.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.sample.good.order.application.RequestOrders;

/** Says who may call and finishes what it writes. */
@Path("good-orders")
@RolesAllowed("dispatcher")
public class GoodOrdersResource {

    private final RequestOrders orders;

    GoodOrdersResource(RequestOrders orders) {
        this.orders = orders;
    }

    @POST
    @Cancellable(false)
    public Uni<Void> request(String id) {
        return orders.request(id);
    }

    @GET
    public String all() {
        return "";
    }
}
