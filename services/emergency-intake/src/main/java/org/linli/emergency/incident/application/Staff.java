package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.application.By;
import org.linli.emergency.incident.application.NearestByRoad.Way;
import org.linli.emergency.incident.domain.Duty;
import org.linli.kernel.GeoPoint;
import org.linli.security.Scope;

/** Those who could be sent, as their employers and they themselves have told. Needs an open unit of work. */
public interface Staff {

    /** Who is at work and does what emergencies need, from their bases by straight line, the nearest first. */
    Uni<List<Way>> nearestByLine(GeoPoint point, int most, Scope scope);

    /** What is known of them; of whom nothing is known, nothing. */
    Uni<Map<UUID, Known>> known(Collection<UUID> people);

    /** Those of them who are on the way to a door or at one. */
    Uni<List<UUID>> busy(Collection<UUID> people);

    /** Keeps what a person said about duty; empty when the caller may not know of her. */
    Uni<Optional<Duty.Report>> report(By by, UUID person, Duty.Report report);

    /** A person: what the employer says, and what she said herself. */
    record Known(Duty.Employment employment, Optional<Duty.Report> report) {

        /** One of whom only others know, who say that she is at work. */
        static final Known NOT_OURS = new Known(Duty.Employment.ACTIVE, Optional.empty());

        Duty duty(boolean live, Instant now) {
            return Duty.of(employment, report, live, now);
        }
    }
}
