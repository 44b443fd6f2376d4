package org.linli.emergency.incident.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.Handover;
import org.linli.emergency.incident.application.Handover.Receipt;
import org.linli.emergency.incident.application.HandoverSheet;
import org.linli.emergency.incident.application.Handovers;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;

/** {@link Handovers} in table {@code incident_handover}, sealed. */
@ApplicationScoped
class SqlHandovers implements Handovers {

    private static final String SHEET = "incident_handover|sheet";
    private static final String RECEIVED_BY = "incident_handover|received_by";

    private final Notes notes;
    private final ObjectMapper json;

    SqlHandovers(Notes notes, ObjectMapper json) {
        this.notes = notes;
        this.json = json;
    }

    @Override
    public Uni<Void> add(Handover handover, Optional<ResidentId> resident, HandoverSheet sheet) {
        HandoverRow row = new HandoverRow();
        row.id = handover.id();
        row.incidentId = handover.incident().value();
        row.residentId = resident.map(ResidentId::value).orElse(null);
        row.kind = handover.kind().name();
        row.receiver = handover.to();
        row.madeBy = handover.by();
        row.madeAt = handover.at();
        row.sheetSealed = notes.seal(Optional.of(write(sheet)), SHEET, row.id);
        return Panache.getSession().chain(session -> session.persist(row));
    }

    @Override
    public Uni<Handover> take(IncidentId incident, UUID handover) {
        return Panache.getSession()
                .chain(session -> session.find(HandoverRow.class, handover, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.incidentId.equals(incident.value()))
                        .map(this::read)
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such handover")));
    }

    @Override
    public Uni<Optional<HandoverSheet>> sheet(UUID handover) {
        return Panache.getSession()
                .chain(session -> session.find(HandoverRow.class, handover))
                .map(row -> notes.open(row.sheetSealed, SHEET, row.id).map(this::parse));
    }

    @Override
    public Uni<List<Handover>> of(IncidentId incident) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from HandoverRow where incidentId = :incident order by madeAt, id", HandoverRow.class)
                        .setParameter("incident", incident.value())
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    @Override
    public Uni<Handover> save(Handover handover) {
        return Panache.getSession()
                .chain(session -> session.find(HandoverRow.class, handover.id()))
                .invoke(row -> handover.receipt().ifPresent(receipt -> {
                    row.receivedBySealed = notes.seal(Optional.of(receipt.receivedBy()), RECEIVED_BY, row.id);
                    row.receivedAt = receipt.at();
                    row.notedBy = receipt.notedBy();
                }))
                .replaceWith(handover);
    }

    private Handover read(HandoverRow row) {
        Optional<Receipt> receipt = notes.open(row.receivedBySealed, RECEIVED_BY, row.id)
                .map(receiver -> new Receipt(receiver, Stored.required(row.receivedAt), Stored.required(row.notedBy)));
        return new Handover(
                row.id,
                new IncidentId(row.incidentId),
                Handover.Kind.valueOf(row.kind),
                row.receiver,
                row.madeBy,
                row.madeAt,
                receipt);
    }

    private String write(HandoverSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a handover could not be written as JSON", e);
        }
    }

    private HandoverSheet parse(String stored) {
        try {
            return json.readValue(stored, HandoverSheet.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored handover is not readable", e);
        }
    }
}
