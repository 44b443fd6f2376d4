package org.linli.city.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Sex;

/**
 * An invented old person, as a community worker would register her.
 *
 * @param number counts from 1
 * @param identityNumber absent for the few registered without one
 * @param languages what she speaks; none when nobody asked
 * @param healthNote what responders must know of some
 */
public record Resident(
        int number,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable String identityNumber,
        List<String> phones,
        Address address,
        @Nullable Home home,
        String livingSituation,
        List<String> categories,
        List<Contact> contacts,
        MobilityGroup mobilityGroup,
        List<String> languages,
        @Nullable String healthNote) {

    public Resident {
        phones = List.copyOf(phones);
        categories = List.copyOf(categories);
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
    }

    /** Where she lives, in words. */
    public record Address(
            DivisionCode division,
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room,
            @Nullable String doorNote) {}

    /** Where she lives, in degrees of the system it was measured in. */
    public record Home(double lon, double lat, CoordSystem system) {}

    /** Whom to call, first one first. */
    public record Contact(
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String availability,
            @Nullable String language) {

        /** The same one, who speaks this. */
        Contact speaking(@Nullable String spoken) {
            return new Contact(name, relation, phone, keyHolder, availability, spoken);
        }
    }
}
