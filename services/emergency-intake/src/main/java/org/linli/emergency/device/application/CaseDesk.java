package org.linli.emergency.device.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.emergency.device.application.DeviceCases.Raised;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.persistence.Ids;

/** Opens and ends cases for whatever else happens, in the caller's unit of work. */
@ApplicationScoped
class CaseDesk {

    private final DeviceCases cases;
    private final DeviceOutbox outbox;
    private final Ids ids;

    CaseDesk(DeviceCases cases, DeviceOutbox outbox, Ids ids) {
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Opens a case or counts in the open one; the case. */
    Uni<UUID> raise(CaseKind kind, DeviceName device, String division, Instant at) {
        return cases.raise(ids.next(), kind, device, division, at)
                .call(raised -> raised.isNew()
                        ? tellOpened(kind, device, raised)
                        : Uni.createFrom().voidItem())
                .map(Raised::id);
    }

    /** What a case was about works again. */
    Uni<Void> restore(CaseKind kind, DeviceName device, Instant at) {
        return cases.openOf(kind, device)
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(known -> store(known.restored(at)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Stores a changed case; tells others when it is over. */
    Uni<DeviceCase> store(DeviceCase changed) {
        return cases.save(changed)
                .call(saved -> saved instanceof DeviceCase.Resolved over
                        ? outbox.resolved(ids.next(), over)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tellOpened(CaseKind kind, DeviceName device, Raised raised) {
        return cases.openOf(kind, device)
                .map(open -> open.stream()
                        .filter(known -> known.about().id().equals(raised.id()))
                        .findFirst())
                .chain(known -> known.map(opened -> outbox.opened(ids.next(), opened))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
