package org.linli.emergency.card.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.linli.emergency.card.application.CardFeed.Change;
import org.linli.emergency.card.application.CardSource.Broken;
import org.linli.persistence.Snapshots.Position;

/**
 * Follows the registry: whose file changed gets a new card, who died or was erased is forgotten. While the registry does not
 * answer, the feed stands still and goes on later where it stood; presses wait for none of it.
 */
@ApplicationScoped
public class FollowRegistry {

    private static final Logger LOG = Logger.getLogger(FollowRegistry.class);
    private static final int BATCH = 200;

    /** A replica that fails or dies holds up the others this long, and asks a registry that is down this often. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final CardFeed feed;
    private final CardSource source;
    private final KeepCards keep;
    private final Clock clock;

    FollowRegistry(CardFeed feed, CardSource source, KeepCards keep, Clock clock) {
        this.feed = feed;
        this.source = source;
        this.keep = keep;
        this.clock = clock;
    }

    /** Goes on until nothing more has changed. */
    public Uni<Void> follow() {
        return Multi.createBy()
                .repeating()
                .uni(this::stretch)
                .whilst(more -> more)
                .collect()
                .asList()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("emergency cards wait for the registry: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** Whether something was done, so that there may be more. */
    private Uni<Boolean> stretch() {
        return feed.position().chain(this::from);
    }

    private Uni<Boolean> from(Position from) {
        return feed.after(from, BATCH)
                .chain(changes -> changes.isEmpty() ? Uni.createFrom().item(false) : leased(from, changes));
    }

    private Uni<Boolean> leased(Position from, List<Change> changes) {
        Instant now = clock.instant();
        return feed.lease(from, now, now.plus(LEASE))
                .chain(mine -> mine ? fetched(from, changes) : Uni.createFrom().item(false));
    }

    private Uni<Boolean> fetched(Position from, List<Change> changes) {
        return source.cards(changes.stream()
                        .filter(Change::alive)
                        .map(Change::resident)
                        .toList())
                .chain(cards -> keep.keep(from, changes, cards))
                .onFailure(Broken.class)
                .recoverWithUni(broken -> narrowed(from, changes));
    }

    /** One file that the registry fails at holds up nobody: the first half goes alone, and what fails alone is passed over. */
    private Uni<Boolean> narrowed(Position from, List<Change> changes) {
        if (changes.size() > 1) {
            return fetched(from, changes.subList(0, changes.size() / 2));
        }
        Change change = changes.getFirst();
        LOG.errorf("the registry fails at the card of resident %s, which stays as it was", change.resident());
        return keep.passOver(from, change);
    }
}
