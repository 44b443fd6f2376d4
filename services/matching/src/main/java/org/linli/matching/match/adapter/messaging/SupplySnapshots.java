package org.linli.matching.match.adapter.messaging;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Certificate;
import org.linli.matching.match.domain.Contract;
import org.linli.matching.match.domain.Facility;
import org.linli.matching.match.domain.Item;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.Qualification;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.SexRule;
import org.linli.matching.match.domain.Terms;
import org.linli.matching.match.domain.Validity;

/** Translates the snapshots of provider-registry into matching's own words. */
final class SupplySnapshots {

    private static final String ACTIVE = "ACTIVE";
    private static final String OPEN = "OPEN";

    private SupplySnapshots() {}

    static Provider provider(ProviderSnapshot snapshot) {
        return new Provider(
                new ProviderId(snapshot.providerId()),
                snapshot.name(),
                snapshot.status().equals(ACTIVE),
                snapshot.contracts().stream().map(SupplySnapshots::contract).toList());
    }

    private static Contract contract(ProviderSnapshot.Contract contract) {
        return new Contract(
                new HashSet<>(contract.itemCodes()),
                contract.divisions(),
                new Validity(contract.validFrom(), contract.validTo()));
    }

    static Facility facility(FacilitySnapshot snapshot) {
        return new Facility(
                new FacilityId(snapshot.facilityId()),
                new ProviderId(snapshot.providerId()),
                snapshot.name(),
                new GeoPoint(snapshot.lon(), snapshot.lat()),
                Set.copyOf(snapshot.kinds()),
                snapshot.status().equals(OPEN),
                Operations.opening(snapshot.operation()),
                Operations.places(snapshot.operation()));
    }

    static Caregiver caregiver(CaregiverSnapshot snapshot) {
        return new Caregiver(
                new CaregiverId(snapshot.caregiverId()),
                new ProviderId(snapshot.providerId()),
                Sex.valueOf(snapshot.sex()),
                new FacilityId(snapshot.baseFacilityId()),
                snapshot.travelMode(),
                Set.copyOf(snapshot.kinds()),
                certificates(snapshot.certificates()),
                Caregiver.Status.valueOf(snapshot.status()));
    }

    private static List<Certificate> certificates(List<CaregiverSnapshot.Certificate> certificates) {
        return certificates.stream()
                .map(held -> new Certificate(
                        new Qualification(held.qualification()),
                        new Validity(held.validFrom(), held.validTo()),
                        held.revoked()))
                .toList();
    }

    static Item item(CatalogueItemSnapshot snapshot) {
        return new Item(
                snapshot.itemCode(),
                snapshot.editions().stream()
                        .map(edition -> terms(snapshot, edition))
                        .toList());
    }

    private static Terms terms(CatalogueItemSnapshot item, CatalogueItemSnapshot.Edition edition) {
        return new Terms(
                item.itemCode(),
                item.kind(),
                edition.name(),
                Duration.ofMinutes(edition.standardMinutes()),
                Optional.ofNullable(edition.requiredQualification()).map(Qualification::new),
                edition.minCrew(),
                SexRule.valueOf(edition.sexRule()),
                ServicePlace.valueOf(edition.place()),
                new Validity(edition.validFrom(), edition.validTo()));
    }
}
