package org.linli.registry.unmasking.domain;

import java.util.Arrays;

/** A part of the personal data that can be asked for in clear. */
public enum PersonalField {
    NAME("name"),
    IDENTITY_NUMBER("identityNumber"),
    PHONES("phones"),
    ADDRESS("address"),
    DOOR_NOTE("doorNote"),
    CONTACTS("contacts"),
    /** What responders must know of her health. */
    HEALTH_NOTE("healthNote"),
    /** A whole assessment: read at its own address, recorded here. */
    ABILITY("ability");

    private final String text;

    PersonalField(String text) {
        this.text = text;
    }

    /** The name of the field in requests and in the access log. */
    public String text() {
        return text;
    }

    /** Reads the name of a field that can be unmasked; throws {@link IllegalArgumentException} on anything else. */
    public static PersonalField asked(String text) {
        PersonalField field = parse(text);
        if (field == ABILITY) {
            throw new IllegalArgumentException("is read at the assessment itself");
        }
        return field;
    }

    /** Reads the name of a field; throws {@link IllegalArgumentException} on anything else. */
    public static PersonalField parse(String text) {
        return Arrays.stream(values())
                .filter(field -> field.text.equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be name, identityNumber, phones, address, doorNote, contacts or healthNote"));
    }
}
