package org.linli.registry.resident.domain;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;

/**
 * Where a resident lives, in words.
 *
 * @param division division, down to the community where it is known
 * @param street street and number, or the name of the compound
 * @param building building (栋)
 * @param unit stairwell (单元)
 * @param room room (室)
 * @param doorNote how to get in: door code, key holder, dog
 */
public record Address(
        DivisionCode division,
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
