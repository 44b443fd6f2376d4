package org.linli.emergency.incident.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.kernel.PhoneNumber;

/**
 * Whom a step of the ladder calls, and what the operator must know before somebody answers. Its text form shows nothing of it.
 *
 * @param number telephone number
 * @param languages what is spoken there, in the registrar's words; empty when nobody wrote it down
 * @param keyHolder a contact who holds a key to the home
 * @param availability when the contact can be reached, in the registrar's words
 */
public record Callee(
        String number,
        List<String> languages,
        boolean keyHolder,
        @Nullable String availability) {

    static final Callee AMBULANCE = new Callee("120", List.of(), false, null);

    public Callee {
        languages = List.copyOf(languages);
    }

    static Callee ofDesk(PhoneNumber number) {
        return new Callee(number.value(), List.of(), false, null);
    }

    /** Whom the card names for the step; empty when it names nobody. */
    static Optional<Callee> of(EmergencyCard card, Rung rung) {
        return switch (rung.kind()) {
            case RESIDENT_PHONE ->
                member(card.phones(), rung).map(number -> new Callee(number, card.languages(), false, null));
            case CONTACT -> member(card.contacts(), rung).map(Callee::of);
            case TERMINAL, RESPONDER, GRID_WORKER, AMBULANCE -> Optional.empty();
        };
    }

    private static Callee of(EmergencyCard.Contact contact) {
        return new Callee(
                contact.phone(),
                Optional.ofNullable(contact.language()).stream().toList(),
                contact.keyHolder(),
                contact.availability());
    }

    private static <T> Optional<T> member(List<T> members, Rung rung) {
        return members.stream().skip(rung.rank() - 1L).findFirst();
    }

    @Override
    public String toString() {
        return "Callee[***]";
    }
}
