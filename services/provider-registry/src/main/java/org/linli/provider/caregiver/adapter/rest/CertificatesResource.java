package org.linli.provider.caregiver.adapter.rest;

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
import org.linli.kernel.CaregiverId;
import org.linli.provider.caregiver.application.KeepCertificates;
import org.linli.provider.rest.Answers;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Versions;

/** A caregiver's certificates (证书). They change as one with the caregiver: her version is theirs. */
@Path(Answers.ROOT + "/caregivers/{caregiverId}/certificates")
@Tag(name = "certificates", description = "证书 Certificates")
public class CertificatesResource {

    private final KeepCertificates certificates;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    CertificatesResource(KeepCertificates certificates, IdempotentWrites writes, CurrentCaller caller) {
        this.certificates = certificates;
        this.writes = writes;
        this.caller = caller;
    }

    /** Adds a certificate. */
    @POST
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "登记证书 Add a certificate")
    public Uni<RestResponse<CaregiverView>> add(
            @PathParam("caregiverId") UUID caregiver,
            @NotNull @Valid CaregiverBodies.Paper body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = caller.get();
        return writes.once(
                        new Write(by.subject(), "certificates.add/" + caregiver, key, body),
                        CaregiverView.class,
                        () -> certificates
                                .add(new CaregiverId(caregiver), body.toCertificate(), by.scope())
                                .map(CaregiverView::of))
                .map(view -> Answers.created("/caregivers/" + view.id(), view.version(), view));
    }

    /** Revokes a certificate from now on; no new offer needs to wait for its last day. */
    @POST
    @Path("{number}/revocation")
    @Cancellable(false)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.CIVIL_AFFAIRS})
    @Operation(summary = "撤销证书 Revoke a certificate, at once")
    public Uni<RestResponse<CaregiverView>> revoke(
            @PathParam("caregiverId") UUID caregiver,
            @PathParam("number") String number,
            @NotNull @Valid CaregiverBodies.Withdrawal body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return certificates
                .revoke(
                        new CaregiverId(caregiver),
                        number,
                        Versions.ifMatch(ifMatch),
                        body.reason(),
                        caller.get().scope())
                .map(revoked -> Answers.ok(revoked.version(), CaregiverView.of(revoked)));
    }
}
