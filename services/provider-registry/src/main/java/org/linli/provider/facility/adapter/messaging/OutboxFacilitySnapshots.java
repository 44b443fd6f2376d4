package org.linli.provider.facility.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.provider.facility.application.FacilitySnapshots;
import org.linli.provider.facility.domain.Arrangements;
import org.linli.provider.facility.domain.Arrangements.Suspension;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.facility.domain.Facility.Particulars;
import org.linli.provider.facility.domain.OpeningException;

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

    @Override
    public void publish(Connection connection, List<Facility> facilities) throws SQLException {
        outbox.append(connection, facilities.stream().map(this::event).toList());
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
                facility.status().name(),
                operation(particulars));
        return OutgoingEvent.snapshot(
                ids.next(), FacilitySnapshot.TYPE, facility.id(), facility.version(), snapshot, clock.instant());
    }

    private static FacilitySnapshot.Operation operation(Particulars particulars) {
        Arrangements special = particulars.arrangements();
        return new FacilitySnapshot.Operation(
                particulars.openingHours().stream()
                        .map(hours -> new FacilitySnapshot.Hours(
                                hours.day().name(),
                                hours.opens().toString(),
                                hours.closes().toString()))
                        .toList(),
                special.exceptions().stream().map(OutboxFacilitySnapshots::day).toList(),
                particulars.capacityPerDay(),
                special.capacities().entrySet().stream()
                        .map(entry -> new FacilitySnapshot.Capacity(entry.getKey(), entry.getValue()))
                        .toList(),
                special.suspension().map(Suspension::from).orElse(null),
                special.suspension().map(Suspension::to).orElse(null));
    }

    private static FacilitySnapshot.Day day(OpeningException exception) {
        return new FacilitySnapshot.Day(
                exception.date(),
                exception.spans().stream()
                        .map(span -> new FacilitySnapshot.Span(
                                span.opens().toString(), span.closes().toString()))
                        .toList());
    }
}
