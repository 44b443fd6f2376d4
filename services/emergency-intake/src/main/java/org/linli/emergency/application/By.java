package org.linli.emergency.application;

import org.linli.security.Scope;

/** On whose behalf a command runs, and what that caller may see. */
public record By(Actor actor, Scope scope) {

    /** Token subject of the caller. */
    public String subject() {
        return actor.subject();
    }
}
