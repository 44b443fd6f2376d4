package org.linli.emergency.card.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.WeeklyHours;

/**
 * What operators and responders must know of a resident (急救卡), in clear. Its text form shows nothing of it.
 *
 * @param residentId the resident
 * @param version version of the file it was made from
 * @param name full name
 * @param sex MALE or FEMALE
 * @param birthDate day of birth
 * @param phones telephones in E.164, the preferred one first
 * @param address where the resident lives
 * @param point where that is on the map, WGS-84
 * @param livingSituation code of the living situation
 * @param mobilityGroup how the resident gets about
 * @param abilityLevel level of ability 0 to 4, while it counts
 * @param languages languages and dialects the resident speaks; none on cards from before they were on file
 * @param contacts contacts in ladder order
 * @param health what responders must know, in the registrar's words
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
        List<Contact> contacts,
        @Nullable String health) {

    public EmergencyCard {
        phones = List.copyOf(phones);
        languages = languages == null ? List.of() : List.copyOf(languages);
        contacts = List.copyOf(contacts);
    }

    /** Where the resident lives. */
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

    /**
     * One rung of the contact ladder.
     *
     * @param name name
     * @param relation relation to the resident
     * @param phone number in E.164
     * @param keyHolder holds a key to the home
     * @param availability when to reach the contact, in the registrar's words
     * @param reachable the same to compute with; empty for any time, and on cards from before it was on file
     * @param language the language or dialect the contact speaks
     */
    public record Contact(
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String availability,
            List<WeeklyHours> reachable,
            @Nullable String language) {

        public Contact {
            reachable = reachable == null ? List.of() : List.copyOf(reachable);
        }

        /** Shows no personal data, so that none slips into a log. */
        @Override
        public String toString() {
            return "Contact[***]";
        }
    }

    /** The shape of it. */
    public CardOutline outline() {
        return new CardOutline(
                !phones.isEmpty(),
                contacts.stream()
                        .map(contact -> new CardOutline.Contact(
                                contact.keyHolder(), Optional.ofNullable(contact.language()), contact.reachable()))
                        .toList());
    }

    @Override
    public String toString() {
        return "EmergencyCard[" + residentId + ", version " + version + "]";
    }
}
