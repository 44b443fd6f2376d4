package org.linli.matching.booking.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.matching.booking.application.Booking;
import org.linli.matching.booking.application.Bookings;
import org.linli.matching.booking.application.Diary;

/**
 * Bookings as two tables: {@code booking} guards the version of a visit, {@code booked_caregiver} has a line for each
 * member, found by caregiver and time.
 */
@ApplicationScoped
class SqlBookings implements Bookings {

    private static final String ADVANCE = """
            insert into booking as b (order_id, resident_id, visit_version) values (:order, :resident, :version)
            on conflict (order_id) do update set visit_version = excluded.visit_version
             where b.visit_version < excluded.visit_version
            """;
    private static final String CLEAR = "delete from booked_caregiver where order_id = :order";
    private static final String BOOK = """
            insert into booked_caregiver (order_id, caregiver_id, resident_id, planned_start, planned_end)
            select :order, cast(member as uuid), :resident, :start, :end
              from unnest(string_to_array(cast(:crew as text), ',')) as member
            """;
    private static final String COMPLETE = "update booked_caregiver set completed = true where order_id = :order";
    private static final String NEAR = """
            select caregiver_id, planned_start, planned_end, completed from booked_caregiver
             where caregiver_id = any($1) and planned_start >= $2 and planned_start < $3 and order_id <> $4
             order by planned_start
            """;
    private static final String KNOWN = """
            select caregiver_id, count(*)::int as visits from booked_caregiver
             where resident_id = $1 and completed group by caregiver_id
            """;

    private static final String TAKE = """
            insert into booked_place (order_id, facility_id, kind, day) values (:order, :facility, :kind, :day)
            """;
    private static final String FREE = "delete from booked_place where order_id = :order";
    private static final String TAKEN = """
            select facility_id, day, count(*)::int as taken from booked_place
             where kind = $1 and day between $2 and $3 and order_id <> $4 group by facility_id, day
            """;

    private final Pool pool;

    SqlBookings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> plan(Booking booking) {
        String crew = booking.crew().stream().map(CaregiverId::toString).collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> advance(session, booking.order(), booking.resident(), booking.version())
                        .chain(newer -> newer == 0
                                ? Uni.createFrom().voidItem()
                                : clear(session, booking.order())
                                        .chain(() -> session.createNativeQuery(BOOK)
                                                .setParameter(
                                                        "order", booking.order().value())
                                                .setParameter(
                                                        "resident",
                                                        booking.resident().value())
                                                .setParameter(
                                                        "start",
                                                        booking.planned().start())
                                                .setParameter(
                                                        "end", booking.planned().end())
                                                .setParameter("crew", crew)
                                                .executeUpdate())
                                        .chain(() -> take(session, booking))));
    }

    private static Uni<Void> take(Mutiny.Session session, Booking booking) {
        return booking.place()
                .map(place -> session.createNativeQuery(TAKE)
                        .setParameter("order", booking.order().value())
                        .setParameter("facility", place.facility().value())
                        .setParameter("kind", place.kind())
                        .setParameter("day", day(booking.planned().start()))
                        .executeUpdate()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static LocalDate day(Instant start) {
        return LocalDate.ofInstant(start, TimeWindow.BUSINESS_ZONE);
    }

    @Override
    public Uni<Map<FacilityId, Map<LocalDate, Integer>>> takenPlaces(
            String kind, LocalDate from, LocalDate to, OrderId except) {
        return pool.preparedQuery(TAKEN)
                .execute(Tuple.of(kind, from, to, except.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> new FacilityId(row.getUUID("facility_id")),
                                Collectors.toMap(row -> row.getLocalDate("day"), row -> row.getInteger("taken")))));
    }

    @Override
    public Uni<Void> end(OrderId order, ResidentId resident, long version, boolean completed) {
        return Panache.getSession()
                .chain(session -> advance(session, order, resident, version)
                        .chain(newer -> newer == 0
                                ? Uni.createFrom().voidItem()
                                : completed ? complete(session, order) : clear(session, order)));
    }

    @Override
    public Uni<Map<CaregiverId, Diary>> diaries(Query query) {
        UUID[] caregivers = query.caregivers().stream().map(CaregiverId::value).toArray(UUID[]::new);
        Tuple near = Tuple.tuple()
                .addArrayOfUUID(caregivers)
                .addOffsetDateTime(query.span().start().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.span().end().atOffset(ZoneOffset.UTC))
                .addUUID(query.order().value());
        Map<CaregiverId, DiaryDraft> drafts = new HashMap<>();
        return pool.preparedQuery(NEAR)
                .execute(near)
                .invoke(rows -> addVisits(rows, query, drafts))
                .chain(() -> pool.preparedQuery(KNOWN)
                        .execute(Tuple.of(query.resident().value())))
                .invoke(rows -> addAcquaintance(rows, query, drafts))
                .map(done -> drafts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().diary())));
    }

    private static void addVisits(RowSet<Row> rows, Query query, Map<CaregiverId, DiaryDraft> drafts) {
        for (Row row : rows) {
            Instant start = row.getOffsetDateTime("planned_start").toInstant();
            TimeWindow planned =
                    new TimeWindow(start, row.getOffsetDateTime("planned_end").toInstant());
            boolean thatDay = day(start).equals(query.day());
            draft(drafts, row).addVisit(planned, row.getBoolean("completed"), thatDay);
        }
    }

    private static void addAcquaintance(RowSet<Row> rows, Query query, Map<CaregiverId, DiaryDraft> drafts) {
        for (Row row : rows) {
            if (query.caregivers().contains(new CaregiverId(row.getUUID("caregiver_id")))) {
                draft(drafts, row).knows(row.getInteger("visits"));
            }
        }
    }

    private static DiaryDraft draft(Map<CaregiverId, DiaryDraft> drafts, Row row) {
        return drafts.computeIfAbsent(new CaregiverId(row.getUUID("caregiver_id")), unknown -> new DiaryDraft());
    }

    private static Uni<Integer> advance(Mutiny.Session session, OrderId order, ResidentId resident, long version) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("order", order.value())
                .setParameter("resident", resident.value())
                .setParameter("version", version)
                .executeUpdate();
    }

    private static Uni<Void> clear(Mutiny.Session session, OrderId order) {
        return session.createNativeQuery(CLEAR)
                .setParameter("order", order.value())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(FREE)
                        .setParameter("order", order.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> complete(Mutiny.Session session, OrderId order) {
        return session.createNativeQuery(COMPLETE)
                .setParameter("order", order.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
