package org.linli.dispatch.order.adapter.messaging;

import java.util.Optional;
import java.util.Set;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.dispatch.order.domain.Caregiver;
import org.linli.dispatch.order.domain.CatalogueItem;
import org.linli.dispatch.order.domain.DateSpan;
import org.linli.dispatch.order.domain.ItemTerms;
import org.linli.dispatch.order.domain.Place;
import org.linli.dispatch.order.domain.Provider;
import org.linli.dispatch.order.domain.Resident;
import org.linli.dispatch.order.domain.SexRule;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Money;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;

/** Snapshots of other services to what dispatch knows. */
final class SnapshotTranslator {

    private static final String ACTIVE = "ACTIVE";

    private SnapshotTranslator() {}

    static Resident resident(ResidentSnapshot snapshot) {
        return new Resident(
                new ResidentId(snapshot.residentId()),
                DivisionCode.parse(snapshot.division()),
                snapshot.status().equals(ACTIVE),
                Sex.valueOf(snapshot.sex()),
                snapshot.located(),
                Set.copyOf(snapshot.accounts()),
                snapshot.relatives().stream()
                        .map(relative -> new Resident.Relative(
                                relative.subject(), relative.level(), Optional.ofNullable(relative.until())))
                        .toList());
    }

    static CatalogueItem item(CatalogueItemSnapshot snapshot) {
        return new CatalogueItem(
                snapshot.itemCode(),
                snapshot.editions().stream()
                        .map(edition -> new CatalogueItem.Edition(
                                terms(snapshot, edition),
                                new DateSpan(edition.validFrom(), Optional.ofNullable(edition.validTo()))))
                        .toList());
    }

    static Provider provider(ProviderSnapshot snapshot) {
        return new Provider(
                new ProviderId(snapshot.providerId()),
                snapshot.status().equals(ACTIVE),
                snapshot.contracts().stream()
                        .map(contract -> new Provider.Contract(
                                Set.copyOf(contract.itemCodes()),
                                contract.divisions(),
                                new DateSpan(contract.validFrom(), Optional.ofNullable(contract.validTo()))))
                        .toList());
    }

    static Caregiver caregiver(CaregiverSnapshot snapshot) {
        return new Caregiver(
                new CaregiverId(snapshot.caregiverId()),
                new ProviderId(snapshot.providerId()),
                Sex.valueOf(snapshot.sex()),
                snapshot.status().equals(ACTIVE),
                Set.copyOf(snapshot.kinds()),
                snapshot.certificates().stream()
                        .map(certificate -> new Caregiver.Certificate(
                                certificate.qualification(),
                                new DateSpan(certificate.validFrom(), Optional.of(certificate.validTo())),
                                certificate.revoked()))
                        .toList());
    }

    private static ItemTerms terms(CatalogueItemSnapshot item, CatalogueItemSnapshot.Edition edition) {
        return new ItemTerms(
                item.itemCode(),
                edition.edition(),
                item.kind(),
                edition.standardMinutes(),
                new Money(edition.priceFen()),
                Optional.ofNullable(edition.requiredQualification()),
                edition.minCrew(),
                SexRule.valueOf(edition.sexRule()),
                Place.valueOf(edition.place()));
    }
}
