package org.linli.emergency.dutynumber.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linli.emergency.application.By;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** Supervisors keep the duty numbers of their area. */
@ApplicationScoped
@UnitOfWork
public class KeepDutyNumbers {

    private final DutyNumbers numbers;
    private final Clock clock;

    KeepDutyNumbers(DutyNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Numbers by division and desk. */
    @UnitOfWork(readOnly = true)
    public Uni<List<DutyNumber>> list(String after, int limit, Scope scope) {
        return numbers.list(after, limit, scope);
    }

    /** One number; refused with {@code NOT_FOUND} outside the scope, and when none is set. */
    @UnitOfWork(readOnly = true)
    public Uni<DutyNumber> find(DivisionCode division, DutyDesk desk, Scope scope) {
        return numbers.find(division, desk, scope)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such duty number")));
    }

    /** Sets a number, in place of the one before; refused with {@code NOT_FOUND} outside the caller's area. */
    public Uni<DutyNumber> set(By by, DivisionCode division, DutyDesk desk, PhoneNumber number) {
        requireArea(by, division);
        DutyNumber set = new DutyNumber(division, desk, number, by.subject(), clock.instant());
        return numbers.set(set).replaceWith(set);
    }

    /** Takes a number away, if there is one; refused with {@code NOT_FOUND} outside the caller's area. */
    public Uni<Void> remove(By by, DivisionCode division, DutyDesk desk) {
        requireArea(by, division);
        return numbers.remove(division, desk, by.subject(), clock.instant());
    }

    private static void requireArea(By by, DivisionCode division) {
        if (!by.covers(division.value())) {
            throw Refusal.ofField(CommonError.NOT_FOUND, "division", "must lie in your area");
        }
    }
}
