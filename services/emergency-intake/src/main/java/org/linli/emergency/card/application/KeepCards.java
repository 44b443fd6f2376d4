package org.linli.emergency.card.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.emergency.card.application.CardFeed.Change;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Snapshots.Position;
import org.linli.persistence.UnitOfWork;

/** Keeps the cards of residents who live and forgets the others', once for each stretch of the feed. */
@ApplicationScoped
@UnitOfWork
public class KeepCards {

    private final Cards cards;
    private final CardFeed feed;

    KeepCards(Cards cards, CardFeed feed) {
        this.cards = cards;
        this.feed = feed;
    }

    /**
     * Stores what the registry has answered about these changes; whoever it did not answer about is forgotten. False, and
     * nothing is stored, when another replica has gone on meanwhile: what it forgot must not come back.
     */
    public Uni<Boolean> keep(Position from, List<Change> changes, List<EmergencyCard> answered) {
        Map<ResidentId, EmergencyCard> found = answered.stream()
                .collect(Collectors.toMap(card -> new ResidentId(card.residentId()), Function.identity()));
        return feed.advance(from, changes.getLast().position())
                .call(mine -> mine ? all(changes, found) : Uni.createFrom().voidItem());
    }

    /** Leaves the card of one as it was; false when another replica has gone on meanwhile. */
    public Uni<Boolean> passOver(Position from, Change change) {
        return feed.advance(from, change.position());
    }

    private Uni<Void> all(List<Change> changes, Map<ResidentId, EmergencyCard> found) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> one(change.resident(), found))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> one(ResidentId resident, Map<ResidentId, EmergencyCard> found) {
        EmergencyCard card = found.get(resident);
        return card == null ? cards.forget(resident) : cards.store(card);
    }
}
