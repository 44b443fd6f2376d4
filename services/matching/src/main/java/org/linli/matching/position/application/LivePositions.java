package org.linli.matching.position.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.GeoPoint;

/** Latest known positions. Every method fails when the store does not answer in time. */
public interface LivePositions {

    /** Keeps a position for {@code keep}, unless a later one is known. */
    Uni<Void> put(CaregiverId caregiver, GeoPoint point, Instant at, Duration keep);

    /** The positions of those of whom one is known. */
    Uni<Map<CaregiverId, GeoPoint>> of(Set<CaregiverId> caregivers);
}
