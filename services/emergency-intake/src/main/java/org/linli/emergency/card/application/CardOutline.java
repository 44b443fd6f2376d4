package org.linli.emergency.card.application;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.WeeklyHours;

/**
 * The shape of a card: what a ladder needs of it, without names and numbers.
 *
 * @param hasPhone the resident has a telephone
 * @param contacts one entry for each contact, in the registry's order
 */
public record CardOutline(boolean hasPhone, List<Contact> contacts) {

    public CardOutline {
        contacts = List.copyOf(contacts);
    }

    /**
     * A contact.
     *
     * @param keyHolder holds a key to the home
     * @param language what the contact speaks, in the registrar's words
     * @param reachable when the contact can be reached; empty for any time
     */
    public record Contact(boolean keyHolder, Optional<String> language, List<WeeklyHours> reachable) {

        public Contact {
            reachable = List.copyOf(reachable);
        }
    }
}
