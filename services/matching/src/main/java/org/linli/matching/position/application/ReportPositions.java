package org.linli.matching.position.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Refusal;
import org.linli.matching.MatchingConfig;
import org.linli.matching.MatchingError;

/** Takes the position that a caregiver's phone reports. */
@ApplicationScoped
public class ReportPositions {

    private static final Logger LOG = Logger.getLogger(ReportPositions.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final LivePositions positions;
    private final MatchingConfig config;
    private final Clock clock;

    ReportPositions(LivePositions positions, MatchingConfig config, Clock clock) {
        this.positions = positions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps the position for what is left of its life. Refused when it was measured too long ago or in the future, and
     * with {@code POSITIONS_UNAVAILABLE} when it cannot be kept.
     */
    public Uni<Void> report(CaregiverId caregiver, GeoPoint point, Instant at) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, at.plus(config.positions().keep()));
        if (at.isAfter(now.plus(CLOCKS_DIFFER)) || left.isNegative() || left.isZero()) {
            throw Refusal.ofField(
                    MatchingError.POSITION_NOT_CURRENT,
                    "at",
                    "must lie within the last " + config.positions().keep().toMinutes() + " minutes");
        }
        return positions.put(caregiver, point, at, left).onFailure().transform(failure -> {
            LOG.warnf("a position could not be kept: %s", failure.toString());
            return Refusal.retry(
                    MatchingError.POSITIONS_UNAVAILABLE, "positions cannot be kept at the moment", RETRY_AFTER);
        });
    }
}
