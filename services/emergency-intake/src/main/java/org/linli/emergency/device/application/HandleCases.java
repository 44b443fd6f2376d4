package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.device.application.DeviceCases.CaseFilter;
import org.linli.emergency.device.application.DeviceCases.Place;
import org.linli.emergency.device.domain.CaseOutcome;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Roles;

/** What people do with cases of devices. */
@ApplicationScoped
@UnitOfWork
public class HandleCases {

    private final DeviceCases cases;
    private final CaseDesk desk;
    private final Clock clock;

    HandleCases(DeviceCases cases, CaseDesk desk, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    /** Cases, the most urgent first. */
    public Uni<List<DeviceCase>> list(CaseFilter filter, Place after, int limit, By by) {
        return cases.list(filter, after, limit, by.scope());
    }

    /** One case. */
    public Uni<DeviceCase> find(UUID id, By by) {
        return cases.find(id, by.scope());
    }

    /** Takes a case; a supervisor may take over from somebody. */
    public Uni<DeviceCase> take(By by, UUID id, long seen) {
        boolean mayTakeOver = Roles.SUPERVISOR.equals(by.actor().role());
        return seen(by, id, seen)
                .map(known -> known.take(by.subject(), mayTakeOver, clock.instant()))
                .chain(desk::store);
    }

    /** Ends a case. */
    public Uni<DeviceCase> resolve(By by, UUID id, long seen, CaseOutcome outcome, Optional<String> note) {
        return seen(by, id, seen)
                .map(known -> known.resolve(outcome, note, by.subject(), clock.instant()))
                .chain(desk::store);
    }

    private Uni<DeviceCase> seen(By by, UUID id, long seen) {
        return cases.take(id, by.scope()).invoke(known -> {
            if (known.about().version() != seen) {
                throw Refusal.of(
                        CommonError.CHANGED_MEANWHILE,
                        "version " + seen + " is no longer current\nMaybe read it again and repeat the change.");
            }
        });
    }
}
