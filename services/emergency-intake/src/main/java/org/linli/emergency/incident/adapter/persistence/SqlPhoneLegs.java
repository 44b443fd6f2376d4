package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.PhoneLeg;
import org.linli.emergency.incident.application.PhoneLegs;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.LegEvent;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** {@link PhoneLegs} in table {@code phone_leg}. */
@ApplicationScoped
class SqlPhoneLegs implements PhoneLegs {

    private static final String UNDER_WAY =
            "from PhoneLegRow where attemptId = :attempt and endedAt is null order by askedAt desc";

    @Override
    public Uni<Void> add(PhoneLeg leg) {
        PhoneLegRow row = new PhoneLegRow();
        row.id = leg.id();
        row.incidentId = leg.incident().value();
        row.attemptId = leg.attempt().value();
        row.askedBy = leg.by();
        row.askedAt = leg.at();
        return Panache.getSession().chain(session -> session.persist(row));
    }

    @Override
    public Uni<Optional<PhoneLeg>> underWay(AttemptId attempt) {
        return Panache.getSession()
                .chain(session -> session.createQuery(UNDER_WAY, PhoneLegRow.class)
                        .setParameter("attempt", attempt.value())
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(SqlPhoneLegs::read));
    }

    @Override
    public Uni<PhoneLeg> take(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(PhoneLegRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row)
                        .map(SqlPhoneLegs::read)
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such call")));
    }

    @Override
    public Uni<Void> save(PhoneLeg leg) {
        return Panache.getSession()
                .chain(session -> session.find(PhoneLegRow.class, leg.id()))
                .invoke(row -> {
                    row.answeredAt = leg.answeredAt().orElse(null);
                    row.endedAt = leg.endedAt().orElse(null);
                    row.lastEvent = leg.last().map(Enum::name).orElse(null);
                })
                .replaceWithVoid();
    }

    private static PhoneLeg read(PhoneLegRow row) {
        return new PhoneLeg(
                row.id,
                new IncidentId(row.incidentId),
                new AttemptId(row.attemptId),
                row.askedBy,
                row.askedAt,
                Optional.ofNullable(row.answeredAt),
                Optional.ofNullable(row.endedAt),
                Optional.ofNullable(row.lastEvent).map(LegEvent::valueOf));
    }
}
