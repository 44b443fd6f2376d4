package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.Page;

/** Finds residents by what must not stand in a URL. */
@Path(ResidentsResource.PATH + "/searches")
@Tag(name = "residents 老年人")
class SearchesResource {

    private final ReadResidents residents;
    private final CurrentCaller caller;
    private final BusinessDay day;

    SearchesResource(ReadResidents residents, CurrentCaller caller, BusinessDay day) {
        this.residents = residents;
        this.caller = caller;
        this.day = day;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.ASSESSOR,
        Roles.COMMUNITY_WORKER,
        Roles.RESPONDER,
        Roles.CIVIL_AFFAIRS
    })
    @Operation(
            summary = "查找老年人（脱敏） Find residents by name, pinyin, number, division, category or level, masked",
            description = "所有条件同时满足；按区划和编号排序。All members must fit. Pages go by division and id; give the"
                    + " same body with next as after to go on. No part of a search stands in a URL or a log.")
    public Uni<Page<ResidentView>> search(@NotNull(message = Bodies.NEEDED) SearchBody body) {
        SearchBody.Read read = body.read(day.today());
        return residents
                .search(read.search(), caller.get().scope(), read.after(), read.limit() + 1)
                .map(rows -> Page.of(
                        rows, read.limit(), resident -> ResidentView.of(resident, day.today()), ListQuery::cursor));
    }
}
