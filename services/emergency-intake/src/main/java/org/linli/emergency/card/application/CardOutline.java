package org.linli.emergency.card.application;

import java.util.List;

/**
 * The shape of a card, without anything personal.
 *
 * @param hasPhone the resident has a telephone
 * @param keyHolders one entry for each contact, in ladder order: whether the contact holds a key
 */
public record CardOutline(boolean hasPhone, List<Boolean> keyHolders) {

    public CardOutline {
        keyHolders = List.copyOf(keyHolders);
    }
}
