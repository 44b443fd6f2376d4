package org.linli.dispatch.order.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.dispatch.order.application.Actor;
import org.linli.dispatch.order.application.By;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Caller;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;

/** Who calls, as use cases want to know it. */
@ApplicationScoped
class Callers {

    /** An account with several roles acts in the first of these, the one that also decides what it sees. */
    private static final List<String> PRECEDENCE = List.of(
            Roles.DISPATCHER,
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.COMMUNITY_WORKER,
            Roles.CIVIL_AFFAIRS,
            Roles.ASSESSOR,
            Roles.RESPONDER,
            Roles.INTEGRATION,
            Roles.PROVIDER_ADMIN,
            Roles.CAREGIVER,
            Roles.RESIDENT,
            Roles.FAMILY);

    private final CurrentCaller current;

    Callers(CurrentCaller current) {
        this.current = current;
    }

    Caller caller() {
        return current.get();
    }

    By by() {
        Caller caller = current.get();
        String role = PRECEDENCE.stream().filter(caller::is).findFirst().orElse("none");
        return new By(new Actor(role, caller.subject()), caller.scope());
    }

    /** The caregiver of a path, who must be the caller; anybody else's visits are not there. */
    CaregiverId self(UUID inPath) {
        if (!current.get().requiredCaregiver().equals(inPath)) {
            throw Refusal.of(CommonError.NOT_FOUND, "no such visit");
        }
        return new CaregiverId(inPath);
    }
}
