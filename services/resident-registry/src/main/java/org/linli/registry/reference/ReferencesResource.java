package org.linli.registry.reference;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.Refusal;
import org.linli.security.Roles;
import org.linli.web.Page;

/** Names behind the codes, for everybody with a role. */
@Path("/api/resident-registry/v1")
@Tag(name = "references 基础数据")
@RolesAllowed({
    Roles.RESIDENT,
    Roles.FAMILY,
    Roles.CAREGIVER,
    Roles.PROVIDER_ADMIN,
    Roles.DISPATCHER,
    Roles.OPERATOR,
    Roles.SUPERVISOR,
    Roles.ASSESSOR,
    Roles.COMMUNITY_WORKER,
    Roles.RESPONDER,
    Roles.CIVIL_AFFAIRS,
    Roles.INTEGRATION
})
class ReferencesResource {

    private final References references;

    ReferencesResource(References references) {
        this.references = references;
    }

    @GET
    @Path("divisions/{code}")
    @Operation(summary = "行政区划 One division by its code of 2, 4, 6, 9 or 12 digits")
    public Uni<Division> division(@PathParam("code") String code) {
        return references.division(parse(code));
    }

    @GET
    @Path("divisions/{code}/children")
    @Operation(summary = "下级行政区划 The divisions directly below")
    public Uni<Page<Division>> children(@PathParam("code") String code) {
        DivisionCode parent = parse(code);
        return references
                .division(parent)
                .chain(() -> references.children(parent))
                .map(children -> new Page<>(children, null));
    }

    @GET
    @Path("categories")
    @Operation(summary = "对象类别 The categories of residents")
    public Uni<Page<Category>> categories() {
        return references.categories().map(categories -> new Page<>(categories, null));
    }

    private static DivisionCode parse(String code) {
        try {
            return DivisionCode.parse(code);
        } catch (InvalidValueException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "code", String.valueOf(e.getMessage()));
        }
    }
}
