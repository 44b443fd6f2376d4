package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Scope;
import org.linli.web.Page;

/** Finds residents by what must not stand in a URL. */
@Path(ResidentsResource.PATH + "/searches")
@Tag(name = "residents 老年人")
class SearchesResource {

    private final ReadResidents read;
    private final CurrentCaller caller;
    private final BusinessDay day;

    SearchesResource(ReadResidents read, CurrentCaller caller, BusinessDay day) {
        this.read = read;
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
    @Operation(summary = "按身份证号或电话查找（脱敏） Find by identity number or phone, masked")
    public Uni<Page<ResidentView>> search(@NotNull(message = Bodies.NEEDED) SearchBody body) {
        Scope scope = caller.get().scope();
        return found(body, scope)
                .map(residents -> new Page<>(
                        residents.stream()
                                .map(resident -> ResidentView.of(resident, day.today()))
                                .toList(),
                        null));
    }

    private Uni<List<Resident>> found(SearchBody body, Scope scope) {
        return switch (body.read(day.today())) {
            case SearchBody.Key.ByIdentityNumber key -> read.withIdentityNumber(key.number(), scope);
            case SearchBody.Key.ByPhone key -> read.withPhone(key.number(), scope);
        };
    }
}
