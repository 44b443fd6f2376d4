package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.application.NearestByRoad.Answer;
import org.linli.emergency.incident.application.NearestByRoad.Way;
import org.linli.emergency.incident.application.Responders.Nearest;
import org.linli.emergency.incident.application.Staff.Known;
import org.linli.emergency.incident.domain.Duty;
import org.linli.emergency.incident.domain.Place;
import org.linli.kernel.CommonError;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.security.Scope;

/** What we know ourselves of doors and of those who could be sent. */
@ApplicationScoped
@UnitOfWork
public class LookForResponders {

    private final ReadIncidents incidents;
    private final IncidentPlaces places;
    private final Staff staff;
    private final EmergencyConfig config;
    private final Clock clock;

    LookForResponders(
            ReadIncidents incidents, IncidentPlaces places, Staff staff, EmergencyConfig config, Clock clock) {
        this.incidents = incidents;
        this.places = places;
        this.staff = staff;
        this.config = config;
        this.clock = clock;
    }

    /** Where help has to go, and to whom, as far as anybody knows. */
    record Door(Optional<ResidentId> resident, Optional<Place> place) {}

    Uni<Door> door(IncidentId incident, Scope scope) {
        return incidents
                .find(incident, scope)
                .chain(found -> places.of(found.incident())
                        .map(place -> new Door(found.incident().dossier().call().resident(), place)));
    }

    /** From our own copy of who works where. */
    Uni<Answer> byLine(GeoPoint point, Scope scope) {
        return staff.nearestByLine(point, config.responders().asked(), scope).map(ways -> new Answer(false, ways));
    }

    /** The ways with what is known of the people: nobody off duty, unless he agreed; the busy ones marked. */
    Uni<Responders> responders(Answer answer, boolean roadsSilent, Optional<Place> place) {
        List<UUID> people = answer.ways().stream().map(Way::caregiver).toList();
        return staff.known(people)
                .chain(known -> staff.busy(people)
                        .map(busy -> responders(answer, roadsSilent, place, known, new HashSet<>(busy))));
    }

    private Responders responders(
            Answer answer, boolean roadsSilent, Optional<Place> place, Map<UUID, Known> known, Set<UUID> busy) {
        Instant now = clock.instant();
        List<Nearest> all = answer.ways().stream()
                .map(way -> nearest(way, duty(Optional.ofNullable(known.get(way.caregiver())), way, now), busy))
                .toList();
        List<Nearest> alertable =
                all.stream().filter(one -> one.duty() != Duty.OFF).toList();
        return new Responders(
                answer.byRoad(),
                roadsSilent,
                place,
                alertable.stream().limit(config.responders().shown()).toList(),
                all.size() - alertable.size());
    }

    /** Whoever matching knows and we do not is as it says: at work. */
    private static Duty duty(Optional<Known> known, Way way, Instant now) {
        return known.orElse(Known.NOT_OURS).duty(way.live(), now);
    }

    private static Nearest nearest(Way way, Duty duty, Set<UUID> busy) {
        return new Nearest(
                way.caregiver(),
                way.provider(),
                way.minutes(),
                way.metres(),
                way.live(),
                duty,
                busy.contains(way.caregiver()));
    }

    /** Whether only a live position can tell that the person is on duty: her shift is over on paper. */
    Uni<Boolean> hangsOnPosition(UUID person) {
        Instant now = clock.instant();
        return staff.known(List.of(person))
                .map(known -> known.values().stream()
                        .anyMatch(one -> one.duty(false, now) == Duty.OFF && one.duty(true, now) == Duty.ON));
    }

    /** A person of ours says whether she is on duty, or a desk writes down what she said. */
    public Uni<Duty.Report> report(By by, UUID person, Duty.Report report) {
        return staff.report(by, person, report)
                .map(kept -> kept.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such caregiver")));
    }
}
