package org.linli.dispatch.order.adapter.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.Assignment;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.TimeWindow;

/**
 * When caregivers are taken. A database constraint forbids overlaps; the advisory lock only makes two who want the same
 * caregiver wait in line instead of running into a deadlock.
 */
@ApplicationScoped
class Bookings {

    /** SQLSTATE of an exclusion constraint (PostgreSQL appendix A). */
    private static final String EXCLUSION_VIOLATION = "23P01";

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:caregiver, 0)) as text)";
    private static final String BOOK = """
            insert into booking (caregiver_id, order_id, during) values (:caregiver, :order, tstzrange(:start, :end))
            """;
    private static final String RELEASE = "update booking set active = false where order_id = :order and active";

    Uni<Void> book(Mutiny.Session session, OrderId order, Assignment assignment) {
        List<UUID> crew = assignment.crew().stream()
                .map(CaregiverId::value)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toList());
        return Multi.createFrom()
                .iterable(crew)
                .onItem()
                .transformToUniAndConcatenate(caregiver -> bookOne(session, caregiver, order, assignment.planned()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    Uni<Void> release(Mutiny.Session session, OrderId order) {
        return session.createNativeQuery(RELEASE)
                .setParameter("order", order.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Integer> bookOne(Mutiny.Session session, UUID caregiver, OrderId order, TimeWindow time) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("caregiver", caregiver.toString())
                .getSingleResult()
                .chain(() -> session.createNativeQuery(BOOK)
                        .setParameter("caregiver", caregiver)
                        .setParameter("order", order.value())
                        .setParameter("start", time.start())
                        .setParameter("end", time.end())
                        .executeUpdate())
                .onFailure(Bookings::isOverlap)
                .transform(failure -> Refusal.ofField(
                        DispatchError.CAREGIVER_BOOKED,
                        "crew",
                        "caregiver " + caregiver + " has another visit at that time\n"
                                + "Maybe name somebody else or another plannedStart."));
    }

    private static boolean isOverlap(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
