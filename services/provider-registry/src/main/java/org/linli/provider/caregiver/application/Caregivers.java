package org.linli.provider.caregiver.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.security.Scope;

/** The stored caregivers with their certificates. What a scope does not see is as if it were not there. */
public interface Caregivers {

    /** One caregiver; fails with {@code NOT_FOUND}. */
    Uni<Caregiver> get(CaregiverId id, Scope scope);

    /** One caregiver, kept from others' changes until the unit of work ends; fails with {@code NOT_FOUND}. */
    Uni<Caregiver> getForChange(CaregiverId id, Scope scope);

    /** The provider's caregivers, in the order of employment, after {@code after}. */
    Uni<List<Caregiver>> listOf(ProviderId provider, Scope scope, UUID after, int limit);

    /** All caregivers, in the order of employment, after {@code after}. */
    Uni<List<Caregiver>> all(UUID after, int limit);

    /** Stores a new caregiver with certificates; the answer carries the version. */
    Uni<Caregiver> add(Caregiver caregiver);

    /** Stores changed particulars; the answer carries the new version. */
    Uni<Caregiver> update(Caregiver caregiver);

    /** Stores one new certificate of the caregiver; the answer carries the new version. */
    Uni<Caregiver> addCertificate(Caregiver caregiver, Certificate certificate);

    /** Stores the revocation of one certificate of the caregiver; the answer carries the new version. */
    Uni<Caregiver> revokeCertificate(Caregiver caregiver, Certificate certificate);
}
