package org.linli.emergency.incident.domain.ladder;

import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * In which order contacts are called: first who can be reached at that hour; among these first who holds a key, then who
 * speaks a language of the desk, then as they are on file. Nobody is left out.
 *
 * @param languages what is spoken at the desk; a contact of whom nobody wrote it down counts as speaking it
 */
public record CallingOrder(Set<String> languages) {

    public CallingOrder {
        languages = Set.copyOf(languages);
    }

    /** The contacts in the order of calling. */
    public List<Rung> of(List<Rung> contacts) {
        return contacts.stream()
                .sorted(Comparator.comparing(Rung::reachable, reverseOrder())
                        .thenComparing(Rung::keyHolder, reverseOrder())
                        .thenComparing(this::isUnderstood, reverseOrder())
                        .thenComparing(Rung::rank))
                .toList();
    }

    private boolean isUnderstood(Rung contact) {
        return contact.language().map(languages::contains).orElse(true);
    }
}
