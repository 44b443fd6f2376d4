package org.linli.emergency.dutynumber.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.security.Scope;

/** The duty numbers, sealed; what was changed by whom stays. Needs an open unit of work. */
public interface DutyNumbers {

    /** Those of the divisions in the scope, by division and desk, behind {@link #mark} of the last one seen. */
    Uni<List<DutyNumber>> list(String after, int limit, Scope scope);

    /** The number set for exactly this division. */
    Uni<Optional<DutyNumber>> find(DivisionCode division, DutyDesk desk, Scope scope);

    /** The number of the division, else of the closest one above it; empty also for what is no division. */
    Uni<Optional<PhoneNumber>> closest(String division, DutyDesk desk);

    /** Sets a number. */
    Uni<Void> set(DutyNumber number);

    /** Takes a number away. */
    Uni<Void> remove(DivisionCode division, DutyDesk desk, String by, Instant at);

    /** The place of a number in lists. */
    static String mark(DutyNumber number) {
        return number.division() + "_" + number.desk();
    }
}
