package org.linli.registry.unmasking.domain;

/**
 * Who gets emergency cards.
 *
 * @param username sign-in name of emergency-intake's own account
 */
public record CardReader(String username) {

    /** Whether this is who gets them. */
    public boolean is(Viewer viewer) {
        return viewer.username().equals(username);
    }
}
