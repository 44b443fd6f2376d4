package org.linli.registry.resident.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.MobilityGroup;

/**
 * What a registrar states about a resident; replaced as a whole.
 *
 * @param name full name
 * @param identity who the resident is on paper
 * @param phones telephones, the preferred one first
 * @param address home in words
 * @param home home on the map, null while nobody has located it
 * @param livingSituation with whom the resident lives
 * @param categories codes of the table of categories, without repeats
 * @param contacts contacts in ladder order
 * @param mobilityGroup how the resident gets about
 * @param languages languages and dialects the resident speaks, in the registrar's words; none while nobody asked
 * @param healthNote what responders must know (急救须知): illnesses, allergies, medicines, hearing; null while nobody wrote
 *     it down
 */
public record Particulars(
        String name,
        Identity identity,
        List<Phone> phones,
        Address address,
        @Nullable HomePoint home,
        LivingSituation livingSituation,
        List<String> categories,
        List<Contact> contacts,
        MobilityGroup mobilityGroup,
        List<String> languages,
        @Nullable String healthNote) {

    public Particulars {
        phones = List.copyOf(phones);
        categories = categories.stream().distinct().toList();
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Particulars[***]";
    }
}
