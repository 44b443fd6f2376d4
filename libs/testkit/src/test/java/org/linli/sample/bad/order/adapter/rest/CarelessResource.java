package org.linli.sample.bad.order.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.sample.bad.order.adapter.persistence.WaitingOrders;

/** Breaks the rules of endpoints, no-field-injection and adapters-never-meet. */
@Path("careless")
public class CarelessResource {

    @Inject
    WaitingOrders orders;

    @GET
    public String openToAll() {
        return "";
    }

    @GET
    @PermitAll
    public String openOnPurpose() {
        return "";
    }

    @POST
    public Uni<Void> cancelledByDefault() {
        return Uni.createFrom().voidItem();
    }

    @DELETE
    @Cancellable
    public Uni<Void> cancelledByDeclaration() {
        return Uni.createFrom().voidItem();
    }
}
