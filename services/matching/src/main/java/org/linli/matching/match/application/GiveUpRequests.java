package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.MatchingConfig;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Shortfalls;

/**
 * Ends a question that cannot be answered: after {@code linli.matching.requests.patience} of failures a shortfall says so,
 * and a person takes over. When not even that can be recorded the question is left; order-dispatch queues the order when
 * its own patience ends.
 */
@ApplicationScoped
public class GiveUpRequests {

    private static final Logger LOG = Logger.getLogger(GiveUpRequests.class);

    private final Requests requests;
    private final RecordAnswers recording;
    private final Ways ways;
    private final MatchingConfig config;
    private final Clock clock;

    GiveUpRequests(Requests requests, RecordAnswers recording, Ways ways, MatchingConfig config, Clock clock) {
        this.requests = requests;
        this.recording = recording;
        this.ways = ways;
        this.config = config;
        this.clock = clock;
    }

    /** Notes a failure that will not pass by itself, and gives up when it has lasted too long. */
    public Uni<Void> failed(UUID requestId, Throwable failure) {
        Instant now = clock.instant();
        return requests.failed(requestId, now, failure.getClass().getName())
                .chain(since -> since.filter(began -> isTooLong(began, now)).isPresent()
                        ? giveUp(requestId)
                        : Uni.createFrom().voidItem());
    }

    private boolean isTooLong(Instant since, Instant now) {
        return !now.isBefore(since.plus(config.requests().patience()));
    }

    private Uni<Void> giveUp(UUID requestId) {
        return requests.open(requestId)
                .chain(open -> open.map(OpenRequest::demand)
                        .map(this::recordShortfall)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .recoverWithUni(failure -> abandon(requestId, failure));
    }

    private Uni<Void> recordShortfall(Demand demand) {
        LOG.errorf("request %s is given up: its answer keeps failing", demand.requestId());
        return recording.record(
                demand,
                new Answer(
                        Shortfalls.undecidable(),
                        ways.basis(ServicePlace.HOME, MobilityGroup.ELDER),
                        config.circle().minutes(),
                        List.of()));
    }

    private Uni<Void> abandon(UUID requestId, Throwable failure) {
        LOG.errorf(failure, "request %s is abandoned, its shortfall cannot be recorded", requestId);
        return requests.abandon(requestId);
    }
}
