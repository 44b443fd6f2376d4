package org.linli.dispatch.order.adapter.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.AcceptOffer;
import org.linli.dispatch.order.application.AnswerOffers;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.DeclineOffer;
import org.linli.dispatch.order.application.ReadOrders;
import org.linli.dispatch.order.application.Versioned;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.web.Page;
import org.linli.web.Versions;

/** A provider's offers: seen, accepted, declined. */
@Path(Answers.ROOT)
@Tag(name = "offers", description = "派单邀约")
@RolesAllowed(PROVIDER_ADMIN)
public class OffersResource {

    private final AnswerOffers answers;
    private final ReadOrders orders;
    private final Callers callers;

    OffersResource(AnswerOffers answers, ReadOrders orders, Callers callers) {
        this.answers = answers;
        this.orders = orders;
        this.callers = callers;
    }

    /** The caller's open offers. */
    @GET
    @Path("offers")
    @Operation(summary = "我的邀约 The provider's open offers, the first to expire first")
    public Uni<Page<OpenOfferView>> open(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        ProviderId provider = new ProviderId(callers.caller().requiredProvider());
        By by = callers.by();
        int shown = Page.limit(limit);
        return orders.openOffers(provider, Lists.mark(after), shown + 1)
                .map(found -> Lists.page(found, shown, order -> view(order, by)));
    }

    /** Accepts the open offer with a crew. */
    @POST
    @Path("orders/{id}/offer/acceptance")
    @Cancellable(false)
    @Operation(summary = "接单 Accept the offer and name the crew; needs If-Match")
    public Uni<RestResponse<OrderView>> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcceptanceBody body) {
        By by = callers.by();
        AcceptOffer command = new AcceptOffer(
                by,
                new OrderId(id),
                Versions.ifMatch(ifMatch),
                body.members(),
                Optional.ofNullable(body.plannedStart()));
        return answers.accept(command)
                .map(order -> OrderViews.view(order, by.scope()))
                .map(Answers::ok);
    }

    /** Declines the open offer; the order is then gone from the provider's view. */
    @POST
    @Path("orders/{id}/offer/decline")
    @Cancellable(false)
    @Operation(summary = "拒单 Decline the offer with a reason; needs If-Match")
    public Uni<Void> decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeclineBody body) {
        DeclineOffer command = new DeclineOffer(
                callers.by(), new OrderId(id), Versions.ifMatch(ifMatch), body.reason(), Given.text(body.text()));
        return answers.decline(command).replaceWithVoid();
    }

    private static Optional<OpenOfferView> view(Versioned order, By by) {
        OrderView view = OrderViews.view(order, by.scope());
        return Optional.ofNullable(view.offer()).map(offer -> OpenOfferView.of(view, offer));
    }
}
