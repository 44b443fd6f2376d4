package org.linli.matching.match.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.Demand;
import org.linli.persistence.UnitOfWork;

/** The <em>record</em> of an answer: marked as answered, explanation and event, all in one transaction. */
@ApplicationScoped
@UnitOfWork
public class RecordAnswers {

    private final Requests requests;
    private final MatchOutbox outbox;
    private final WriteExplanations explanations;
    private final MeterRegistry metrics;
    private final Clock clock;

    RecordAnswers(
            Requests requests, MatchOutbox outbox, WriteExplanations explanations, MeterRegistry metrics, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.explanations = explanations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Records the answer unless the question has one. */
    public Uni<Void> record(Demand demand, Answer answer) {
        Instant now = clock.instant();
        return requests.answered(demand.requestId(), now, explanations.of(answer, now))
                .chain(first -> first
                        ? outbox.append(demand, answer, now).invoke(() -> count(answer.decision()))
                        : Uni.createFrom().voidItem());
    }

    private void count(Decision decision) {
        String outcome = switch (decision) {
            case Decision.Ranked ranked -> "RANKED";
            case Decision.FacilitiesRanked ranked -> "RANKED";
            case Decision.Shortfall shortfall -> shortfall.rule().name();
        };
        metrics.counter("linli.matching.answers", "outcome", outcome).increment();
    }
}
