package org.linli.provider.catalogue.adapter.rest;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.application.PublishCatalogue;
import org.linli.provider.catalogue.domain.CatalogueItem;
import org.linli.provider.rest.Answers;
import org.linli.provider.rest.Fields;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** The service catalogue (服务目录). */
@Path(Answers.ROOT + "/catalogue/items")
@Tag(name = "catalogue", description = "服务目录 Service catalogue")
public class CatalogueItemsResource {

    private final PublishCatalogue catalogue;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    CatalogueItemsResource(PublishCatalogue catalogue, IdempotentWrites writes, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.writes = writes;
        this.caller = caller;
    }

    /** Items offered on a day (today unless told), of a kind or of all. */
    @GET
    @RolesAllowed("**")
    @Operation(summary = "查询某日的服务项目 Items offered on a day")
    public Uni<Page<OfferedItemView>> offered(
            @QueryParam("on") @Nullable String on,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        LocalDate day = on == null ? catalogue.today() : Fields.date("on", on);
        int shown = Page.limit(limit);
        return catalogue
                .offeredOn(day, kind, after == null ? "" : after, shown + 1)
                .map(items -> Page.of(items, shown, item -> OfferedItemView.of(item, day), CatalogueItem::code));
    }

    /** One item with all its editions. */
    @GET
    @Path("{code}")
    @RolesAllowed("**")
    @Operation(summary = "查看服务项目及全部版本 One item with all its editions")
    public Uni<RestResponse<CatalogueItemView>> get(@PathParam("code") String code) {
        return catalogue.get(code).map(item -> Answers.ok(item.version(), CatalogueItemView.of(item)));
    }

    /** Publishes a new item or the next edition of a known one. */
    @POST
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "发布服务项目或其新版本 Publish an item or its next edition")
    public Uni<RestResponse<CatalogueItemView>> publish(
            @NotNull @Valid CatalogueItemBody body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Write write = new Write(caller.get().subject(), "catalogue.publish", key, body);
        return writes.once(
                        write,
                        CatalogueItemView.class,
                        () -> catalogue.publish(body.toCommand()).map(CatalogueItemView::of))
                .map(view -> Answers.created("/catalogue/items/" + view.code(), view.version(), view));
    }
}
