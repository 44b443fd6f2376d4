package org.linli.registry.resident.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.WeeklyHours;

/**
 * One rung of the contact ladder (联络阶梯).
 *
 * @param name name
 * @param relation relation to the resident, in the registrar's words
 * @param phone where to reach the contact
 * @param keyHolder holds a key to the home
 * @param availability when the contact can be reached, in the registrar's words
 * @param reachable the same to compute with; empty for any time
 * @param language the language or dialect the contact speaks, null while nobody asked
 */
public record Contact(
        String name,
        String relation,
        PhoneNumber phone,
        boolean keyHolder,
        @Nullable String availability,
        List<WeeklyHours> reachable,
        @Nullable String language) {

    public Contact {
        reachable = List.copyOf(reachable);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Contact[***]";
    }
}
