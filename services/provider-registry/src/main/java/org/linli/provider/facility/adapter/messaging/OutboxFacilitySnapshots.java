package org.linli.provider.facility.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.provider.facility.application.FacilitySnapshots;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.Facility.Particulars;

@ApplicationScoped
class OutboxFacilitySnapshots implements FacilitySnapshots {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    OutboxFacilitySnapshots(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> publish(List<Facility> facilities) {
        return outbox.append(facilities.stream().map(this::event).toList());
    }

    private OutgoingEvent event(Facility facility) {
        Particulars particulars = facility.particulars();
        FacilitySnapshot snapshot = new FacilitySnapshot(
                facility.id().value(),
                facility.version(),
                facility.provider().value(),
                particulars.name(),
                particulars.division().value(),
                particulars.point().lon(),
                particulars.point().lat(),
                particulars.kinds(),
                facility.status().name());
        return OutgoingEvent.snapshot(
                ids.next(), FacilitySnapshot.TYPE, facility.id(), facility.version(), snapshot, clock.instant());
    }
}
