package org.linli.dispatch.order.application;

import org.linli.security.Scope;

/** On whose behalf a command runs, and what that caller may see. */
public record By(Actor actor, Scope scope) {}
