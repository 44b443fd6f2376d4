package org.linli.matching.match.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.MatchingConfig;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Shortfalls;

/**
 * Answers one stored question: loads in one transaction, decides on a worker with no session, records in another
 * transaction, guarded by the state of the question. Any replica may try at any time; one answer leaves.
 */
@ApplicationScoped
public class AnswerRequests {

    private final Requests requests;
    private final GatherFacts gathering;
    private final DecideOrders deciding;
    private final RecordAnswers recording;
    private final Computing computing;
    private final Ways ways;
    private final City city;
    private final MatchingConfig config;
    private final Clock clock;

    AnswerRequests(
            Requests requests,
            GatherFacts gathering,
            DecideOrders deciding,
            RecordAnswers recording,
            Computing computing,
            Ways ways,
            City city,
            MatchingConfig config,
            Clock clock) {
        this.requests = requests;
        this.gathering = gathering;
        this.deciding = deciding;
        this.recording = recording;
        this.computing = computing;
        this.ways = ways;
        this.city = city;
        this.config = config;
        this.clock = clock;
    }

    /** Answers the question, or parks it while something it refers to is missing. Does nothing when it is answered. */
    public Uni<Void> answer(UUID requestId) {
        if (!ways.ready() || !city.complete()) {
            return requests.park(requestId, Optional.empty(), retryAt());
        }
        return requests.open(requestId)
                .chain(found -> found.map(this::answerOpen)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> answerOpen(OpenRequest open) {
        return computing.backHere(gathering.about(open.demand())).chain(facts -> switch (facts) {
            case Facts.Missing missing -> waitFor(open, missing);
            case Facts.Settled settled ->
                recording.record(open.demand(), withoutFigures(settled.decision(), settled.mobility()));
            case Facts.Complete complete -> decide(open, () -> deciding.decide(complete));
            case Facts.AtFacility atFacility -> decide(open, () -> deciding.decide(atFacility));
        });
    }

    private Uni<Void> decide(OpenRequest open, Supplier<Answer> decision) {
        return computing.onWorker(decision).chain(answer -> recording.record(open.demand(), answer));
    }

    private Uni<Void> waitFor(OpenRequest open, Facts.Missing missing) {
        Demand demand = open.demand();
        Instant since = open.parkedSince().orElseGet(clock::instant);
        return clock.instant().isBefore(since.plus(config.requests().patience()))
                ? requests.park(demand.requestId(), Optional.of(since), retryAt())
                : recording.record(demand, withoutFigures(Shortfalls.notYetKnown(missing.what()), MobilityGroup.ELDER));
    }

    private Answer withoutFigures(Decision decision, MobilityGroup mobility) {
        return new Answer(
                decision,
                ways.basis(ServicePlace.HOME, mobility),
                config.circle().minutes(),
                List.of());
    }

    private Instant retryAt() {
        return clock.instant().plus(config.requests().retryEvery());
    }
}
