package org.linli.provider.caregiver.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.kernel.CaregiverId;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.catalogue.application.KnownCodes;
import org.linli.provider.provider.application.ProviderAccess;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Adds certificates and revokes them. A revocation is told at once, so that no new offer names the caregiver. */
@ApplicationScoped
@UnitOfWork
public class KeepCertificates {

    private final Caregivers caregivers;
    private final CaregiverSnapshots snapshots;
    private final ProviderAccess access;
    private final KnownCodes codes;
    private final Clock clock;

    KeepCertificates(
            Caregivers caregivers, CaregiverSnapshots snapshots, ProviderAccess access, KnownCodes codes, Clock clock) {
        this.caregivers = caregivers;
        this.snapshots = snapshots;
        this.access = access;
        this.codes = codes;
        this.clock = clock;
    }

    /** Adds a certificate. */
    public Uni<Caregiver> add(CaregiverId id, Certificate certificate, Scope scope) {
        return managed(id, scope)
                .call(caregiver -> codes.requireQualifications(Map.of("qualification", certificate.qualification())))
                .map(caregiver -> caregiver.with(certificate))
                .chain(caregiver -> caregivers.addCertificate(caregiver, certificate))
                .call(this::tell);
    }

    /** Revokes the certificate with the number, of a caregiver whom the caller last saw at version {@code seen}. */
    public Uni<Caregiver> revoke(CaregiverId id, String number, long seen, String reason, Scope scope) {
        Certificate.Revocation now = new Certificate.Revocation(clock.instant(), reason);
        return managed(id, scope)
                .invoke(caregiver -> Versions.require(seen, caregiver.version()))
                .map(caregiver -> caregiver.revoking(number, now))
                .chain(caregiver -> caregivers.revokeCertificate(caregiver, caregiver.certificate(number)))
                .call(this::tell);
    }

    private Uni<Caregiver> managed(CaregiverId id, Scope scope) {
        return caregivers.getForChange(id, scope).call(caregiver -> access.requireManaged(caregiver.provider(), scope));
    }

    private Uni<Void> tell(Caregiver caregiver) {
        return snapshots.publish(List.of(caregiver));
    }
}
