package org.linli.registry.audit.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.smallrye.mutiny.unchecked.UncheckedSupplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.persistence.Purge;
import org.linli.registry.audit.application.CutAccessLog;
import org.linli.registry.jobs.Batches;
import org.linli.security.Roles;

/** What is kept how long, and what would go now; looking deletes nothing. Timers delete, or a machine that asks for it. */
@Path("/api/resident-registry/v1/retention")
@RolesAllowed({Roles.CIVIL_AFFAIRS, Roles.INTEGRATION})
@Tag(name = "retention 保存期限")
class RetentionResource {

    private final CutAccessLog cut;
    private final Purge purge;
    private final Batches batches;

    RetentionResource(CutAccessLog cut, Purge purge, Batches batches) {
        this.cut = cut;
        this.purge = purge;
        this.batches = batches;
    }

    @GET
    @Operation(summary = "保存期限与待清理数量 How long data is kept and how many rows would go now")
    public Uni<RetentionView> get() {
        return view(purge::due);
    }

    @POST
    @Path("sweeps")
    @Cancellable(false)
    @RolesAllowed(Roles.INTEGRATION)
    @Operation(summary = "立即清理到期数据 Delete what was kept long enough; the answer tells what is left")
    public Uni<RetentionView> sweep() {
        return batches.drive("cutting the access log", cut::next).chain(() -> view(this::purged));
    }

    /** The database that waits comes last: nothing that needs an event loop follows it. */
    private Uni<RetentionView> view(UncheckedSupplier<List<Purge.Due>> rows) {
        return cut.policies()
                .chain(policies -> cut.due()
                        .chain(lines -> Uni.createFrom()
                                .item(Unchecked.supplier(rows))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                .map(due -> RetentionView.of(policies, due, lines))));
    }

    private List<Purge.Due> purged() throws SQLException {
        purge.run();
        return purge.due();
    }
}
