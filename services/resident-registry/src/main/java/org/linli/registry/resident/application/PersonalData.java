package org.linli.registry.resident.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.WeeklyHours;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentStatus;

/**
 * The personal data of a resident in clear.
 *
 * @param name full name
 * @param identityNumber identity number, null when there is none
 * @param phones telephones, E.164
 * @param address home without the door note
 * @param doorNote how to get in, null when nobody wrote it down
 * @param contacts contacts in ladder order
 * @param languages languages and dialects the resident speaks
 * @param healthNote what responders must know, null when nobody wrote it down
 * @param served the platform looks after the resident
 */
public record PersonalData(
        String name,
        @Nullable String identityNumber,
        List<Phone> phones,
        Address address,
        @Nullable String doorNote,
        List<Contact> contacts,
        List<String> languages,
        @Nullable String healthNote,
        boolean served) {

    public PersonalData {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
    }

    /** A telephone. */
    public record Phone(String number, String kind) {}

    /** A home in words. */
    public record Address(
            String divisionCode,
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room) {}

    /** A rung of the contact ladder. */
    public record Contact(
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String availability,
            List<WeeklyHours> reachable,
            @Nullable String language) {}

    static PersonalData of(Resident resident) {
        Particulars stated = resident.particulars();
        return new PersonalData(
                stated.name(),
                Optional.ofNullable(stated.identity().number())
                        .map(number -> number.value())
                        .orElse(null),
                stated.phones().stream()
                        .map(phone -> new Phone(phone.number().value(), phone.kind()))
                        .toList(),
                new Address(
                        stated.address().division().value(),
                        stated.address().street(),
                        stated.address().building(),
                        stated.address().unit(),
                        stated.address().room()),
                stated.address().doorNote(),
                stated.contacts().stream()
                        .map(contact -> new Contact(
                                contact.name(),
                                contact.relation(),
                                contact.phone().value(),
                                contact.keyHolder(),
                                contact.availability(),
                                contact.reachable(),
                                contact.language()))
                        .toList(),
                stated.languages(),
                stated.healthNote(),
                resident.status() == ResidentStatus.ACTIVE);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "PersonalData[***]";
    }
}
