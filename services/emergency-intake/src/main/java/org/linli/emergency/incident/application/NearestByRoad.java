package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ResidentId;

/** Who could be at a door soonest, asked of somebody who knows the roads. Not within a unit of work: it may take a while. */
public interface NearestByRoad {

    /**
     * The nearest to the point, else to the resident's home. Fails when no answer comes in time, or none that says
     * anything.
     */
    Uni<Answer> near(Optional<GeoPoint> point, Optional<ResidentId> resident);

    /**
     * An answer.
     *
     * @param byRoad whether the figures are by road; a straight line otherwise
     * @param ways the nearest first
     */
    record Answer(boolean byRoad, List<Way> ways) {

        public Answer {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Somebody's way.
     *
     * @param caregiver who
     * @param provider the employer
     * @param minutes travel time
     * @param metres length
     * @param live begins where the person is now, which only who is on shift tells; else at the base
     */
    record Way(UUID caregiver, UUID provider, double minutes, int metres, boolean live) {}
}
