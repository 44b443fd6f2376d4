package org.linli.registry.unmasking.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.resident.application.PersonalData;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;

/** The fields asked for, in clear; the others are absent. */
@Schema(name = "ClearResident")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClearView(
        UUID residentId,
        Purpose purpose,
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable List<PersonalData.Phone> phones,
        PersonalData.@Nullable Address address,
        @Nullable String doorNote,
        @Nullable List<PersonalData.Contact> contacts,
        @Nullable String healthNote) {

    static ClearView of(UnmaskingRequest request, PersonalData data) {
        Set<PersonalField> asked = request.fields();
        return new ClearView(
                request.resident().value(),
                request.purpose(),
                asked.contains(PersonalField.NAME) ? data.name() : null,
                asked.contains(PersonalField.IDENTITY_NUMBER) ? data.identityNumber() : null,
                asked.contains(PersonalField.PHONES) ? data.phones() : null,
                asked.contains(PersonalField.ADDRESS) ? data.address() : null,
                asked.contains(PersonalField.DOOR_NOTE) ? data.doorNote() : null,
                asked.contains(PersonalField.CONTACTS) ? data.contacts() : null,
                asked.contains(PersonalField.HEALTH_NOTE) ? data.healthNote() : null);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ClearView[***]";
    }
}
