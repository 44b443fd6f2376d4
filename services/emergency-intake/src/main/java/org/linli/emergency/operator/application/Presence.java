package org.linli.emergency.operator.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.emergency.application.By;
import org.linli.security.Scope;

/** Which operators are at a desk, by what was last heard of their consoles on any replica. */
public interface Presence {

    /** An operator did something. Joins an open unit of work. */
    Uni<Void> seen(By by);

    /** An operator's console is alive. */
    Uni<Void> seen(Desk desk);

    /** When an operator was last heard of. */
    Uni<Optional<Instant>> lastSeen(String operator);

    /** Whether an operator is at a desk now. */
    Uni<Boolean> isPresent(String operator);

    /** Who is at a desk now and whom the scope may see. */
    Uni<List<Desk>> present(Scope scope);

    /**
     * An operator at a desk.
     *
     * @param operator token subject
     * @param username sign-in name
     * @param role operator, supervisor or responder
     * @param division division without trailing zeros
     */
    record Desk(String operator, String username, String role, String division) {}
}
