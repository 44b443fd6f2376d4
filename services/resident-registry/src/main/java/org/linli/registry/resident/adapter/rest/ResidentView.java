package org.linli.registry.resident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.Masking;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Sex;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.AccessLevel;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.Address;
import org.linli.registry.resident.domain.Contact;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.registry.resident.domain.ResidentStatus;

/**
 * A resident as everybody sees one: personal data masked, of the health note only whether there is one. Accounts and
 * relatives only for those who may manage them.
 */
@Schema(name = "MaskedResident")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResidentView(
        UUID id,
        long version,
        ResidentStatus status,
        String name,
        @Nullable String identityNumber,
        Sex sex,
        LocalDate birthDate,
        int age,
        List<MaskedPhone> phones,
        MaskedAddress address,
        boolean located,
        LivingSituation livingSituation,
        List<String> categories,
        List<MaskedContact> contacts,
        MobilityGroup mobilityGroup,
        List<String> languages,
        boolean hasHealthNote,
        @Nullable AbilityLevel ability,
        @Nullable List<LinkedAccount> accounts,
        @Nullable List<Relative> relatives) {

    private static final String STARS = "***";

    /** A telephone such as {@code 138****1234}. */
    record MaskedPhone(String number, String kind) {}

    /** A home: the division, and stars for every other part that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MaskedAddress(
            String divisionCode,
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room,
            @Nullable String doorNote) {}

    /** A rung of the contact ladder. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MaskedContact(
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String language) {}

    /** The level of the last ability assessment, and the last day on which it counts. */
    record AbilityLevel(int level, LocalDate validUntil) {}

    /** A linked account. */
    record LinkedAccount(String subject, Account.Relation relation) {}

    /** A relative with consent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Relative(
            String subject,
            String relation,
            AccessLevel level,
            @Nullable Instant until) {}

    /** A resident of a list, without those the file is shared with. */
    static ResidentView of(Resident resident, LocalDate today) {
        return of(resident, today, null, null);
    }

    /** A whole file. */
    static ResidentView of(ResidentFile file, LocalDate today) {
        return of(file.resident(), today, accountsOf(file), relativesOf(file));
    }

    static List<LinkedAccount> accountsOf(ResidentFile file) {
        return file.accounts().stream()
                .map(account -> new LinkedAccount(account.subject(), account.relation()))
                .toList();
    }

    static List<Relative> relativesOf(ResidentFile file) {
        return file.consents().stream()
                .map(consent -> new Relative(consent.subject(), consent.relation(), consent.level(), consent.until()))
                .toList();
    }

    private static ResidentView of(
            Resident resident,
            LocalDate today,
            @Nullable List<LinkedAccount> accounts,
            @Nullable List<Relative> relatives) {
        Particulars stated = resident.particulars();
        CitizenId number = stated.identity().number();
        return new ResidentView(
                resident.id().value(),
                resident.version(),
                resident.status(),
                Masking.name(stated.name()),
                number == null ? null : number.masked(),
                stated.identity().sex(),
                stated.identity().birthDate(),
                stated.identity().ageOn(today),
                stated.phones().stream()
                        .map(phone -> new MaskedPhone(phone.number().masked(), phone.kind()))
                        .toList(),
                masked(stated.address()),
                stated.home() != null,
                stated.livingSituation(),
                stated.categories(),
                stated.contacts().stream().map(ResidentView::masked).toList(),
                stated.mobilityGroup(),
                stated.languages(),
                stated.healthNote() != null,
                level(resident.ability()),
                accounts,
                relatives);
    }

    private static MaskedAddress masked(Address address) {
        return new MaskedAddress(
                address.division().value(),
                STARS,
                stars(address.building()),
                stars(address.unit()),
                stars(address.room()),
                stars(address.doorNote()));
    }

    private static MaskedContact masked(Contact contact) {
        return new MaskedContact(
                Masking.name(contact.name()),
                contact.relation(),
                contact.phone().masked(),
                contact.keyHolder(),
                contact.language());
    }

    private static @Nullable AbilityLevel level(@Nullable Ability ability) {
        return ability == null ? null : new AbilityLevel(ability.level(), ability.validUntil());
    }

    private static @Nullable String stars(@Nullable String text) {
        return text == null ? null : STARS;
    }
}
