package org.linli.registry.resident.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.Form;
import org.linli.registry.domain.RegistryError;

/**
 * What the registry knows about particulars before it stores them.
 *
 * @param divisionKnown the division exists
 * @param unknownCategories categories that do not exist
 * @param registered somebody else is registered under the identity number
 * @param visibleTwin that somebody, when the registrar may know
 */
public record Findings(
        boolean divisionKnown,
        List<String> unknownCategories,
        boolean registered,
        @Nullable ResidentId visibleTwin) {

    public Findings {
        unknownCategories = List.copyOf(unknownCategories);
    }

    /** Throws a {@link Refusal} when the particulars cannot be stored. */
    public void refuseIfWrong() {
        Form form = new Form();
        if (!divisionKnown) {
            form.wrong("address.divisionCode", "is not a known division");
        }
        if (!unknownCategories.isEmpty()) {
            form.wrong("categories", "unknown codes: " + String.join(", ", unknownCategories));
        }
        form.refuseIfWrong();
        if (registered) {
            throw alreadyRegistered(visibleTwin);
        }
    }

    /** The refusal of an identity number that is taken; tells whose it is only when {@code visibleTwin} is known. */
    public static Refusal alreadyRegistered(@Nullable ResidentId visibleTwin) {
        return Refusal.of(
                RegistryError.RESIDENT_EXISTS,
                visibleTwin == null
                        ? "the identity number is registered already\nMaybe ask the civil affairs bureau."
                        : "the identity number is registered already\nMaybe open resident " + visibleTwin + ".");
    }
}
