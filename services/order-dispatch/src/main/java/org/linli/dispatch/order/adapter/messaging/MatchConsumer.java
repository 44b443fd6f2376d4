package org.linli.dispatch.order.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.CandidatesRanked.FacilityOnFoot;
import org.linli.contracts.matching.v1.CandidatesRanked.Member;
import org.linli.contracts.matching.v1.ShortfallFound;
import org.linli.dispatch.order.application.TakeMatches;
import org.linli.dispatch.order.domain.Candidate;
import org.linli.dispatch.order.domain.QuestionId;
import org.linli.dispatch.order.domain.Shortfall;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;

/** Takes the answers of matching. */
@ApplicationScoped
class MatchConsumer {

    private final EventConsumer events;
    private final TakeMatches matches;
    private final EventHandlers handlers;

    MatchConsumer(EventConsumer events, TakeMatches matches) {
        this.events = events;
        this.matches = matches;
        this.handlers =
                EventHandlers.none().on(CandidatesRanked.TYPE, this::ranked).on(ShortfallFound.TYPE, this::shortfall);
    }

    @Incoming("match")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("order-dispatch.match", message, handlers);
    }

    private Uni<Void> ranked(CandidatesRanked answer) {
        return matches.ranked(
                new OrderId(answer.orderId()),
                new QuestionId(answer.requestId()),
                answer.candidates().stream().map(MatchConsumer::candidate).toList());
    }

    private Uni<Void> shortfall(ShortfallFound answer) {
        return matches.shortfall(
                new OrderId(answer.orderId()),
                new QuestionId(answer.requestId()),
                new Shortfall(answer.rule(), answer.text(), answer.advice()));
    }

    private static Candidate candidate(CandidatesRanked.Candidate ranked) {
        @Nullable FacilityOnFoot place = ranked.place();
        return place == null
                ? ofCrew(ranked)
                : new Candidate(
                        ranked.rank(),
                        new ProviderId(ranked.providerId()),
                        List.of(),
                        place.minutes(),
                        place.metres(),
                        Optional.of(new FacilityId(place.facilityId())));
    }

    private static Candidate ofCrew(CandidatesRanked.Candidate ranked) {
        return new Candidate(
                ranked.rank(),
                new ProviderId(ranked.providerId()),
                ranked.crew().stream()
                        .map(Member::caregiverId)
                        .map(CaregiverId::new)
                        .toList(),
                ranked.crew().stream().mapToDouble(Member::minutes).max().orElse(0),
                ranked.crew().stream().mapToInt(Member::metres).max().orElse(0));
    }
}
