package org.linli.registry.resident.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
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

/**
 * A row of {@code resident}: personal fields sealed with the resident's own key, the rest as it is. The key, wrapped, is
 * in {@code subject_key}: written here once, changed and deleted only by statements on that table.
 */
@Entity
@Table(name = "resident")
@SecondaryTable(
        name = ResidentRow.KEYS,
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "resident_id", referencedColumnName = "id"))
@SuppressWarnings("NullAway.Init")
class ResidentRow {

    static final String KEYS = "subject_key";

    /** Beginning of every native query for rows. */
    static final String SELECT =
            "select r.*, k.key_id, k.wrapped from resident r left join subject_key k on k.resident_id = r.id ";

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

    /** Null when nobody asked, as in rows from before. */
    @Column(name = "languages_sealed")
    @Nullable
    String languagesSealed;

    @Column(name = "health_note_sealed")
    @Nullable
    String healthNoteSealed;

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

    /** Set by an erasure, whose stubs are never loaded. */
    @Column(name = "erased_at", insertable = false, updatable = false)
    @Nullable
    Instant erasedAt;

    @Column(table = KEYS, name = "key_id", updatable = false)
    @Nullable
    String keyId;

    @Column(table = KEYS, updatable = false)
    @Nullable
    String wrapped;

    /** A new resident's row, with a new key. */
    static ResidentRow of(Resident resident, Vault vault, Instant now) {
        ResidentRow row = new ResidentRow();
        row.id = resident.id().value();
        row.createdAt = now;
        Safe safe = vault.create(row.id);
        row.keyId = safe.key().keyId();
        row.wrapped = safe.key().wrapped();
        row.take(resident, safe, vault, now);
        return row;
    }

    final void take(Resident resident, Vault vault, Instant now) {
        take(resident, required(vault), vault, now);
    }

    private void take(Resident resident, Safe safe, Vault vault, Instant now) {
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
        seal(stated, safe, vault);
    }

    private void take(@Nullable Ability ability) {
        if (ability != null) {
            abilityLevel = ability.level();
            abilityAssessedOn = ability.assessedOn();
            abilityLevelValidUntil = ability.validUntil();
            abilityRuleVersion = ability.ruleVersion();
        }
    }

    private void seal(Particulars stated, Safe safe, Vault vault) {
        Optional<CitizenId> number = Optional.ofNullable(stated.identity().number());
        nameSealed = safe.seal("name", stated.name());
        identityNumberSealed =
                number.map(value -> safe.seal("identity_number", value.value())).orElse(null);
        identityNumberIndex = number.map(vault::index).orElse(null);
        phonesSealed = safe.seal(
                "phones", stated.phones().stream().map(SealedPhone::of).toList());
        phoneIndexes = stated.phones().stream()
                .map(phone -> vault.index(phone.number()))
                .distinct()
                .toArray(String[]::new);
        addressSealed = safe.seal("address", SealedAddress.of(stated.address()));
        doorNoteSealed = safe.sealIfAny("door_note", stated.address().doorNote());
        homePointSealed = Optional.ofNullable(stated.home())
                .map(home -> safe.seal("home_point", SealedPoint.of(home)))
                .orElse(null);
        contactsSealed = safe.seal(
                "contacts", stated.contacts().stream().map(SealedContact::of).toList());
        languagesSealed = stated.languages().isEmpty() ? null : safe.seal("languages", stated.languages());
        healthNoteSealed = safe.sealIfAny("health_note", stated.healthNote());
    }

    final Resident open(Vault vault) {
        return new Resident(new ResidentId(id), version, status, particulars(required(vault)), ability());
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

    /** The resident's safe, empty when the key is shredded. */
    final Optional<Safe> safe(Vault vault) {
        return keyId == null || wrapped == null ? Optional.empty() : Optional.of(vault.open(id, keyId, wrapped));
    }

    private Safe required(Vault vault) {
        return safe(vault).orElseThrow(() -> new IllegalStateException("resident " + id + " has no key"));
    }

    private Particulars particulars(Safe safe) {
        String number = safe.openIfAny("identity_number", identityNumberSealed, String.class);
        SealedPoint point = safe.openIfAny("home_point", homePointSealed, SealedPoint.class);
        String[] languages = safe.openIfAny("languages", languagesSealed, String[].class);
        Address address = safe.open("address", addressSealed, SealedAddress.class)
                .open(division, safe.openIfAny("door_note", doorNoteSealed, String.class));
        return new Particulars(
                safe.open("name", nameSealed, String.class),
                new Identity(number == null ? null : new CitizenId(number), sex, birthDate),
                Arrays.stream(safe.open("phones", phonesSealed, SealedPhone[].class))
                        .map(SealedPhone::open)
                        .toList(),
                address,
                point == null ? null : point.open(),
                livingSituation,
                List.of(categories),
                Arrays.stream(safe.open("contacts", contactsSealed, SealedContact[].class))
                        .map(SealedContact::open)
                        .toList(),
                mobilityGroup,
                languages == null ? List.of() : List.of(languages),
                safe.openIfAny("health_note", healthNoteSealed, String.class));
    }
}
