package org.linli.emergency.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.application.Actor;
import org.linli.emergency.application.By;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Who calls, as use cases want to know it. */
@ApplicationScoped
public class Callers {

    /** An account with several roles acts in the first of these. */
    private static final List<String> PRECEDENCE = List.of(
            Roles.SUPERVISOR,
            Roles.OPERATOR,
            Roles.RESPONDER,
            Roles.DISPATCHER,
            Roles.COMMUNITY_WORKER,
            Roles.CIVIL_AFFAIRS,
            Roles.ASSESSOR,
            Roles.INTEGRATION,
            Roles.PROVIDER_ADMIN,
            Roles.CAREGIVER,
            Roles.RESIDENT,
            Roles.FAMILY);

    private final CurrentCaller current;

    Callers(CurrentCaller current) {
        this.current = current;
    }

    /** The caller. */
    public Caller caller() {
        return current.get();
    }

    /** On whose behalf a command runs. */
    public By by() {
        return by(current.get());
    }

    /** The same for a caller who is known already. */
    public static By by(Caller caller) {
        String role = PRECEDENCE.stream().filter(caller::is).findFirst().orElse("none");
        return new By(new Actor(role, caller.subject()), caller.scope());
    }
}
