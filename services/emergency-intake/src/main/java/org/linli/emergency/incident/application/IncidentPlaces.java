package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Place;

/** Where help has to go, for measuring and for handing over. Needs an open unit of work. */
public interface IncidentPlaces {

    /** The best that is known: what devices told, else the home; empty when there is neither. */
    Uni<Optional<Place>> of(Incident incident);
}
