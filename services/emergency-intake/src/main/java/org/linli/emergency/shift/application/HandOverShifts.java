package org.linli.emergency.shift.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** One shift ends and the next one begins; who had what to do is on record. Claims stay whose they are. */
@ApplicationScoped
@UnitOfWork
public class HandOverShifts {

    private static final Duration A_SHIFT = Duration.ofHours(12);

    private final ShiftHandovers shifts;
    private final Ids ids;
    private final Clock clock;

    HandOverShifts(ShiftHandovers shifts, Ids ids, Clock clock) {
        this.shifts = shifts;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a sheet would say now. */
    public Uni<ShiftSheet> preview(By by) {
        Instant at = clock.instant();
        return shifts.lastOf(area(by)).chain(last -> shifts.sheet(by.scope(), last.orElse(at.minus(A_SHIFT)), at));
    }

    /** Makes the sheet. */
    public Uni<ShiftHandover> handOver(By by, Optional<String> note) {
        return preview(by)
                .map(sheet -> new ShiftHandover(ids.next(), area(by), by.subject(), sheet, note, Optional.empty()))
                .call(shifts::add);
    }

    /** The next operator takes it over. */
    public Uni<ShiftHandover> takeOver(By by, UUID id) {
        return shifts.take(id, by.scope())
                .map(found -> found.takenBy(by.subject(), clock.instant()))
                .chain(shifts::save);
    }

    /** Sheets, the latest first. */
    public Uni<List<ShiftHandover>> latest(Optional<UUID> before, int limit, Scope scope) {
        return shifts.latest(before, limit, scope);
    }

    /** One sheet; refused with {@code NOT_FOUND} outside the scope. */
    public Uni<ShiftHandover> find(UUID id, Scope scope) {
        return shifts.take(id, scope);
    }

    private static String area(By by) {
        if (by.scope() instanceof Scope.Area(String prefix)) {
            return prefix;
        }
        throw Refusal.of(CommonError.NOT_ALLOWED, "shifts are of those who work for an area");
    }
}
