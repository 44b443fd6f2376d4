package org.linli.provider.caregiver.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.provider.caregiver.application.CaregiverSnapshots;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.catalogue.application.QualificationLadder;

/**
 * Publishes caregivers. A certificate is told once for each qualification it includes, so that consumers need only
 * compare codes.
 */
@ApplicationScoped
class OutboxCaregiverSnapshots implements CaregiverSnapshots {

    private final Outbox outbox;
    private final QualificationLadder ladder;
    private final Ids ids;
    private final Clock clock;

    OutboxCaregiverSnapshots(Outbox outbox, QualificationLadder ladder, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ladder = ladder;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> publish(List<Caregiver> caregivers) {
        return ladder.including()
                .map(including -> events(caregivers, including))
                .chain(outbox::append);
    }

    @Override
    public void publish(Connection connection, List<Caregiver> caregivers) throws SQLException {
        outbox.append(connection, events(caregivers, ladder.including(connection)));
    }

    private List<OutgoingEvent> events(List<Caregiver> caregivers, Map<String, List<String>> including) {
        return caregivers.stream().map(caregiver -> event(caregiver, including)).toList();
    }

    private OutgoingEvent event(Caregiver caregiver, Map<String, List<String>> including) {
        CaregiverSnapshot snapshot = new CaregiverSnapshot(
                caregiver.id().value(),
                caregiver.version(),
                caregiver.provider().value(),
                caregiver.person().sex().name(),
                caregiver.work().base().value(),
                caregiver.work().travelMode().profile(),
                caregiver.work().skills(),
                caregiver.certificates().stream()
                        .flatMap(certificate -> certificates(certificate, including))
                        .toList(),
                caregiver.status().name());
        return OutgoingEvent.snapshot(
                ids.next(), CaregiverSnapshot.TYPE, caregiver.id(), caregiver.version(), snapshot, clock.instant());
    }

    private static Stream<CaregiverSnapshot.Certificate> certificates(
            Certificate certificate, Map<String, List<String>> including) {
        return including.getOrDefault(certificate.qualification(), List.of(certificate.qualification())).stream()
                .map(qualification -> new CaregiverSnapshot.Certificate(
                        qualification, certificate.validFrom(), certificate.validTo(), certificate.isRevoked()));
    }
}
