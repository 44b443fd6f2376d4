package org.linli.emergency.application;

import org.linli.security.Scope;

/** On whose behalf a command runs, and what that caller may see. */
public record By(Actor actor, Scope scope) {

    /** Token subject of the caller. */
    public String subject() {
        return actor.subject();
    }

    /** Whether the caller's area includes the division; everybody's when nobody knows it. */
    public boolean covers(String division) {
        return scope instanceof Scope.Area(String prefix) && (division.isEmpty() || division.startsWith(prefix));
    }
}
