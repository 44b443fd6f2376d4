package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.By;
import org.linli.emergency.incident.application.NearestByRoad.Way;
import org.linli.emergency.incident.application.Staff;
import org.linli.emergency.incident.domain.Duty;
import org.linli.emergency.incident.domain.StraightLine;
import org.linli.kernel.GeoPoint;
import org.linli.security.Scope;

/** {@link Staff} from the snapshots of caregivers and facilities and table {@code responder_duty}. */
@ApplicationScoped
class SqlStaff implements Staff {

    /** Ordered as on a plane: near enough to choose whom to measure. */
    private static final String NEAREST = """
            select cast(c.key as uuid), cast(c.body ->> 'providerId' as uuid), lower(c.body ->> 'travelMode'),
                   cast(f.body ->> 'lon' as double precision), cast(f.body ->> 'lat' as double precision)
              from snapshot c
              join snapshot f on f.topic = 'linli.provider.facility' and f.key = c.body ->> 'baseFacilityId'
             where c.topic = 'linli.provider.caregiver' and c.body @> cast(cast(:able as text) as jsonb)
               and f.body ->> 'division' like :scope
             order by power((cast(f.body ->> 'lon' as double precision) - :lon) * cos(radians(:lat)), 2)
                    + power(cast(f.body ->> 'lat' as double precision) - :lat, 2)
            """;

    private static final String KNOWN = """
            select cast(c.key as uuid), coalesce(c.body ->> 'status', 'LEFT'), d.caregiver_id is not null, d.on_until,
                   coalesce(d.callable_off_duty, false)
              from snapshot c left join responder_duty d on d.caregiver_id = cast(c.key as uuid)
             where c.topic = 'linli.provider.caregiver' and c.key = any(string_to_array(:people, ','))
            """;
    private static final String BUSY = """
            select distinct m.responder_ref from mission m
              join incident i on i.id = m.incident_id and i.state <> 'CLOSED'
             where m.responder_kind in ('CAREGIVER', 'RESPONDER') and m.responder_ref = any(string_to_array(:people, ',')) and m.ended_at is null
            """;
    private static final String REPORT = """
            insert into responder_duty as d (caregiver_id, on_until, callable_off_duty, changed_by, changed_at)
            select cast(c.key as uuid), case when :on then cast(:until as timestamptz) end, cast(:callable as boolean),
                   cast(:by as text), cast(:at as timestamptz)
              from snapshot c join snapshot f on f.topic = 'linli.provider.facility' and f.key = c.body ->> 'baseFacilityId'
             where c.topic = 'linli.provider.caregiver' and c.key = :person and
            """;
    private static final String REPLACING = """
             on conflict (caregiver_id) do update
               set on_until = excluded.on_until, callable_off_duty = excluded.callable_off_duty,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;
    private static final List<String> ON_FOOT = List.of("foot", "walk", "foot-adult");

    private final EmergencyConfig config;
    private final Clock clock;

    SqlStaff(EmergencyConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<List<Way>> nearestByLine(GeoPoint point, int most, Scope scope) {
        String able = new JsonObject()
                .put("status", Duty.Employment.ACTIVE.name())
                .put("kinds", new JsonArray().add(config.responders().kind()))
                .encode();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEAREST, Object[].class)
                        .setParameter("able", able)
                        .setParameter("scope", scope instanceof Scope.Area ? scope(scope) : "")
                        .setParameter("lon", point.lon())
                        .setParameter("lat", point.lat())
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> way(row, point))
                        .sorted(Comparator.comparingDouble(Way::minutes))
                        .toList());
    }

    private static Way way(Object[] row, GeoPoint to) {
        StraightLine line = StraightLine.between(
                new GeoPoint((Double) row[3], (Double) row[4]), to, ON_FOOT.contains(String.valueOf(row[2])));
        return new Way((UUID) row[0], (UUID) row[1], line.minutes(), line.metres(), false);
    }

    @Override
    public Uni<Map<UUID, Known>> known(Collection<UUID> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(KNOWN, Object[].class)
                                .setParameter("people", texts(people))
                                .getResultList())
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], SqlStaff::known)));
    }

    private static Known known(Object[] row) {
        Optional<Instant> until = Optional.ofNullable(row[3]).map(Stored::instant);
        return new Known(
                Duty.Employment.valueOf((String) row[1]),
                (Boolean) row[2] ? Optional.of(new Duty.Report(until, (Boolean) row[4])) : Optional.empty());
    }

    @Override
    public Uni<List<UUID>> busy(Collection<UUID> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(BUSY, String.class)
                                .setParameter("people", texts(people))
                                .getResultList())
                        .map(rows -> rows.stream().map(UUID::fromString).toList());
    }

    @Override
    public Uni<Optional<Duty.Report>> report(By by, UUID person, Duty.Report report) {
        String visible = switch (by.scope()) {
            case Scope.Area area -> "f.body ->> 'division' like :scope";
            case Scope.OfCaregiver own -> "c.key = :scope";
            case Scope.OfProvider provider -> "c.key = :scope";
            case Scope.OfResident resident -> "c.key = :scope";
            case Scope.OfRelative relative -> "c.key = :scope";
        };
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPORT + visible + REPLACING)
                        .setParameter("person", person.toString())
                        .setParameter("on", report.onUntil().isPresent())
                        .setParameter("until", report.onUntil().orElseGet(clock::instant))
                        .setParameter("callable", report.callableOffDuty())
                        .setParameter("by", by.subject())
                        .setParameter("at", clock.instant())
                        .setParameter("scope", scope(by.scope()))
                        .executeUpdate())
                .map(changed -> changed == 0 ? Optional.empty() : Optional.of(report));
    }

    /** Whoever is neither a desk nor the caregiver herself matches nobody. */
    private static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Area(String prefix) -> prefix + "%";
            case Scope.OfCaregiver(UUID caregiver) -> caregiver.toString();
            case Scope.OfProvider provider -> "";
            case Scope.OfResident resident -> "";
            case Scope.OfRelative relative -> "";
        };
    }

    private static String texts(Collection<UUID> people) {
        return people.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
