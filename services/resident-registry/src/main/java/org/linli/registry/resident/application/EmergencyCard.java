package org.linli.registry.resident.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.GeoPoint;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.HomePoint;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;

/**
 * What operators and responders must know of a resident (急救卡), in clear.
 *
 * @param residentId the resident
 * @param version version of the file
 * @param name full name
 * @param sex MALE or FEMALE
 * @param birthDate day of birth
 * @param phones telephones, the preferred one first
 * @param address home in words
 * @param point home on the map, WGS-84, null while nobody has located it
 * @param livingSituation code of the living situation
 * @param mobilityGroup how the resident gets about
 * @param abilityLevel level of ability, null when none counts
 * @param languages languages and dialects the resident speaks
 * @param contacts contacts in ladder order
 * @param health what responders must know, null when nobody wrote it down
 */
public record EmergencyCard(
        UUID residentId,
        long version,
        String name,
        String sex,
        LocalDate birthDate,
        List<String> phones,
        Address address,
        @Nullable GeoPoint point,
        String livingSituation,
        String mobilityGroup,
        @Nullable Integer abilityLevel,
        List<String> languages,
        List<PersonalData.Contact> contacts,
        @Nullable String health) {

    public EmergencyCard {
        phones = List.copyOf(phones);
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
    }

    /** Where the resident lives, and how to get in. */
    public record Address(
            String division,
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room,
            @Nullable String doorNote) {
        /** Shows no personal data, so that none slips into a log. */
        @Override
        public String toString() {
            return "Address[***]";
        }
    }

    /** The card as it is on this day: a level of ability counts until its last day. */
    static EmergencyCard of(Resident resident, LocalDate today) {
        Particulars stated = resident.particulars();
        PersonalData clear = PersonalData.of(resident);
        return new EmergencyCard(
                resident.id().value(),
                resident.version(),
                clear.name(),
                stated.identity().sex().name(),
                stated.identity().birthDate(),
                clear.phones().stream().map(PersonalData.Phone::number).toList(),
                new Address(
                        clear.address().divisionCode(),
                        clear.address().street(),
                        clear.address().building(),
                        clear.address().unit(),
                        clear.address().room(),
                        clear.doorNote()),
                Optional.ofNullable(stated.home()).map(HomePoint::point).orElse(null),
                stated.livingSituation().name(),
                stated.mobilityGroup().name(),
                Optional.ofNullable(resident.ability())
                        .filter(ability -> !today.isAfter(ability.validUntil()))
                        .map(Ability::level)
                        .orElse(null),
                clear.languages(),
                clear.contacts(),
                clear.healthNote());
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "EmergencyCard[***]";
    }
}
