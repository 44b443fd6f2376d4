package org.linli.provider.caregiver.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.caregiver.domain.CaregiverStatus;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.caregiver.domain.PersonName;
import org.linli.provider.catalogue.application.KnownCodes;
import org.linli.provider.facility.application.BaseFacilities;
import org.linli.provider.provider.application.ProviderAccess;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Employs caregivers, changes what they do, sends them on leave and lets them go. */
@ApplicationScoped
@UnitOfWork
public class EmployCaregivers {

    private final Caregivers caregivers;
    private final CaregiverSnapshots snapshots;
    private final ProviderAccess access;
    private final BaseFacilities bases;
    private final KnownCodes codes;
    private final Ids ids;

    EmployCaregivers(
            Caregivers caregivers,
            CaregiverSnapshots snapshots,
            ProviderAccess access,
            BaseFacilities bases,
            KnownCodes codes,
            Ids ids) {
        this.caregivers = caregivers;
        this.snapshots = snapshots;
        this.access = access;
        this.bases = bases;
        this.codes = codes;
        this.ids = ids;
    }

    /** Changes to a caregiver; personal members that are null stay as they are, since the caller sees them masked. */
    public record Change(
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Sex sex,
            Work work,
            CaregiverStatus status) {

        private Person appliedTo(Person person) {
            return new Person(
                    name == null ? person.name() : name,
                    phone == null ? person.phone() : phone,
                    sex == null ? person.sex() : sex);
        }
    }

    /** Employs a caregiver. */
    public Uni<Caregiver> employ(
            ProviderId provider, Person person, Work work, List<Certificate> certificates, Scope scope) {
        Caregiver employed = Caregiver.employ(new CaregiverId(ids.next()), provider, person, work, certificates);
        return access.requireTakingOn(provider, scope)
                .chain(() -> requireKnown(provider, work))
                .chain(() -> codes.requireQualifications(qualifications(certificates)))
                .chain(() -> caregivers.add(employed))
                .call(this::tell);
    }

    /** Changes a caregiver whom the caller last saw at version {@code seen}. */
    public Uni<Caregiver> change(CaregiverId id, long seen, Change change, Scope scope) {
        return caregivers
                .getForChange(id, scope)
                .call(caregiver -> access.requireManaged(caregiver.provider(), scope))
                .invoke(caregiver -> Versions.require(seen, caregiver.version()))
                .call(caregiver -> requireKnown(caregiver.provider(), change.work()))
                .map(caregiver ->
                        caregiver.changed(change.appliedTo(caregiver.person()), change.work(), change.status()))
                .chain(this::record);
    }

    /** One caregiver. */
    public Uni<Caregiver> get(CaregiverId id, Scope scope) {
        return caregivers.get(id, scope);
    }

    /** The provider's caregivers, in the order of employment. */
    public Uni<List<Caregiver>> listOf(ProviderId provider, Scope scope, UUID after, int limit) {
        return access.requireVisible(provider, scope).chain(() -> caregivers.listOf(provider, scope, after, limit));
    }

    private Uni<Caregiver> record(Caregiver changed) {
        return caregivers.update(changed).call(this::tell);
    }

    private Uni<Void> tell(Caregiver caregiver) {
        return snapshots.publish(List.of(caregiver));
    }

    private Uni<Void> requireKnown(ProviderId provider, Work work) {
        return bases.require("baseFacilityId", work.base(), provider)
                .chain(() -> codes.requireKinds(KnownCodes.listed("skills", work.skills())));
    }

    private static Map<String, String> qualifications(List<Certificate> certificates) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (int i = 0; i < certificates.size(); i++) {
            byPath.put(
                    "certificates[" + i + "].qualification", certificates.get(i).qualification());
        }
        return byPath;
    }
}
