package org.linli.provider.caregiver.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.caregiver.domain.CaregiverStatus;
import org.linli.provider.caregiver.domain.PersonName;
import org.linli.provider.caregiver.domain.TravelMode;

/** A caregiver without certificates; name and phone encrypted. */
@Entity
@Table(name = "caregiver")
class CaregiverRow {

    private static final String NAME = "name_sealed";
    private static final String PHONE = "phone_sealed";

    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = NAME)
    String nameSealed;

    @Column(name = PHONE)
    String phoneSealed;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Column(name = "base_facility_id")
    UUID baseFacilityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_mode")
    TravelMode travelMode;

    String[] skills;

    @Enumerated(EnumType.STRING)
    CaregiverStatus status;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CaregiverRow() {}

    @SuppressWarnings("NullAway.Init")
    CaregiverRow(Caregiver caregiver, CaregiverVault vault) {
        id = caregiver.id().value();
        providerId = caregiver.provider().value();
        take(caregiver, vault);
    }

    final void take(Caregiver caregiver, CaregiverVault vault) {
        nameSealed = vault.seal(caregiver.person().name().value(), NAME, id);
        phoneSealed = vault.seal(caregiver.person().phone().value(), PHONE, id);
        sex = caregiver.person().sex();
        baseFacilityId = caregiver.work().base().value();
        travelMode = caregiver.work().travelMode();
        skills = caregiver.work().skills().toArray(String[]::new);
        status = caregiver.status();
    }

    Caregiver toCaregiver(List<CertificateRow> certificates, CaregiverVault vault) {
        Person person = new Person(
                new PersonName(vault.open(nameSealed, NAME, id)),
                new PhoneNumber(vault.open(phoneSealed, PHONE, id)),
                sex);
        return new Caregiver(
                new CaregiverId(id),
                version,
                new ProviderId(providerId),
                person,
                new Work(new FacilityId(baseFacilityId), travelMode, List.of(skills)),
                status,
                certificates.stream().map(CertificateRow::toCertificate).toList());
    }
}
