package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.registry.resident.adapter.persistence.Sealed.SealedAddress;
import org.linli.registry.resident.adapter.persistence.Sealed.SealedContact;
import org.linli.registry.resident.adapter.persistence.Sealed.SealedPhone;
import org.linli.registry.resident.adapter.persistence.Sealed.SealedPoint;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.Address;
import org.linli.registry.resident.domain.Identity;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentStatus;

/** A row of {@code resident}: personal fields sealed, the rest as it is. */
@Entity
@Table(name = "resident")
@SuppressWarnings("NullAway.Init")
class ResidentRow {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ResidentStatus status;

    String division;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Column(name = "birth_date")
    LocalDate birthDate;

    @Column(name = "living_situation")
    @Enumerated(EnumType.STRING)
    LivingSituation livingSituation;

    @Column(name = "mobility_group")
    @Enumerated(EnumType.STRING)
    MobilityGroup mobilityGroup;

    String[] categories;

    @Column(name = "name_sealed")
    String nameSealed;

    @Column(name = "identity_number_sealed")
    @Nullable
    String identityNumberSealed;

    @Column(name = "identity_number_index")
    @Nullable
    String identityNumberIndex;

    @Column(name = "phones_sealed")
    String phonesSealed;

    @Column(name = "phone_indexes")
    String[] phoneIndexes;

    @Column(name = "address_sealed")
    String addressSealed;

    @Column(name = "door_note_sealed")
    @Nullable
    String doorNoteSealed;

    @Column(name = "home_point_sealed")
    @Nullable
    String homePointSealed;

    @Column(name = "contacts_sealed")
    String contactsSealed;

    @Column(name = "ability_level")
    @Nullable
    Integer abilityLevel;

    @Column(name = "ability_assessed_on")
    @Nullable
    LocalDate abilityAssessedOn;

    @Column(name = "ability_level_valid_until")
    @Nullable
    LocalDate abilityLevelValidUntil;

    @Column(name = "ability_rule_version")
    @Nullable
    String abilityRuleVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static ResidentRow of(Resident resident, Vault vault, Instant now) {
        ResidentRow row = new ResidentRow();
        row.id = resident.id().value();
        row.createdAt = now;
        row.take(resident, vault, now);
        return row;
    }

    final void take(Resident resident, Vault vault, Instant now) {
        Particulars stated = resident.particulars();
        status = resident.status();
        division = stated.address().division().value();
        sex = stated.identity().sex();
        birthDate = stated.identity().birthDate();
        livingSituation = stated.livingSituation();
        mobilityGroup = stated.mobilityGroup();
        categories = stated.categories().toArray(String[]::new);
        changedAt = now;
        take(resident.ability());
        seal(stated, vault);
    }

    private void take(@Nullable Ability ability) {
        if (ability != null) {
            abilityLevel = ability.level();
            abilityAssessedOn = ability.assessedOn();
            abilityLevelValidUntil = ability.validUntil();
            abilityRuleVersion = ability.ruleVersion();
        }
    }

    private void seal(Particulars stated, Vault vault) {
        Optional<CitizenId> number = Optional.ofNullable(stated.identity().number());
        nameSealed = vault.seal("name", id, stated.name());
        identityNumberSealed = number.map(value -> vault.seal("identity_number", id, value.value()))
                .orElse(null);
        identityNumberIndex = number.map(vault::index).orElse(null);
        phonesSealed = vault.seal(
                "phones", id, stated.phones().stream().map(SealedPhone::of).toList());
        phoneIndexes = stated.phones().stream()
                .map(phone -> vault.index(phone.number()))
                .distinct()
                .toArray(String[]::new);
        addressSealed = vault.seal("address", id, SealedAddress.of(stated.address()));
        doorNoteSealed = vault.sealIfAny("door_note", id, stated.address().doorNote());
        homePointSealed = Optional.ofNullable(stated.home())
                .map(home -> vault.seal("home_point", id, SealedPoint.of(home)))
                .orElse(null);
        contactsSealed = vault.seal(
                "contacts",
                id,
                stated.contacts().stream().map(SealedContact::of).toList());
    }

    final Resident open(Vault vault) {
        return new Resident(new ResidentId(id), version, status, particulars(vault), ability());
    }

    private @Nullable Ability ability() {
        return abilityLevel == null
                ? null
                : new Ability(
                        abilityLevel,
                        Objects.requireNonNull(abilityAssessedOn),
                        Objects.requireNonNull(abilityLevelValidUntil),
                        Objects.requireNonNull(abilityRuleVersion));
    }

    private Particulars particulars(Vault vault) {
        String number = vault.openIfAny("identity_number", id, identityNumberSealed, String.class);
        SealedPoint point = vault.openIfAny("home_point", id, homePointSealed, SealedPoint.class);
        Address address = vault.open("address", id, addressSealed, SealedAddress.class)
                .open(division, vault.openIfAny("door_note", id, doorNoteSealed, String.class));
        return new Particulars(
                vault.open("name", id, nameSealed, String.class),
                new Identity(number == null ? null : new CitizenId(number), sex, birthDate),
                Arrays.stream(vault.open("phones", id, phonesSealed, SealedPhone[].class))
                        .map(SealedPhone::open)
                        .toList(),
                address,
                point == null ? null : point.open(),
                livingSituation,
                List.of(categories),
                Arrays.stream(vault.open("contacts", id, contactsSealed, SealedContact[].class))
                        .map(SealedContact::open)
                        .toList(),
                mobilityGroup);
    }
}
