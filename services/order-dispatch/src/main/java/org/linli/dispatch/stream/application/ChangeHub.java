package org.linli.dispatch.stream.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.application.ChangeSignal;

/**
 * One reader of changes for all followers of this replica. It reads on every tick and after every commit of this
 * replica, and not at all while nobody follows.
 */
@ApplicationScoped
class ChangeHub implements ChangeSignal {

    private static final Logger LOG = Logger.getLogger(ChangeHub.class);
    private static final int LIMIT = 500;

    private final ChangeFeed feed;
    private final BroadcastProcessor<Long> nudges = BroadcastProcessor.create();
    private final Runnable nudge = this::wake;
    private final Multi<Batch> batches;
    private volatile @Nullable FeedPosition position;

    ChangeHub(ChangeFeed feed, DispatchConfig config) {
        this.feed = feed;
        this.batches = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom()
                                .ticks()
                                .every(config.stream().poll())
                                .onOverflow()
                                .drop(),
                        nudges.onOverflow().drop())
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToUniAndConcatenate(tick -> read())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Changes read at once: those after {@code from} up to {@code to}. */
    record Batch(FeedPosition from, FeedPosition to, List<OrderChange> changes) {}

    @Override
    public Runnable nudge() {
        return nudge;
    }

    /** Every batch from now on; a slow follower misses the older ones and reads them itself. */
    Multi<Batch> batches() {
        return batches.onOverflow().dropPreviousItems();
    }

    private void wake() {
        nudges.onNext(0L);
    }

    private Uni<Batch> read() {
        FeedPosition known = position;
        return (known == null ? feed.end() : Uni.createFrom().item(known))
                .chain(from -> feed.after(from, LIMIT).map(changes -> batch(from, changes)))
                .invoke(batch -> position = batch.to())
                .onFailure()
                .invoke(failure -> LOG.warnf("changes wait for the next tick: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private static Batch batch(FeedPosition from, List<OrderChange> changes) {
        return new Batch(from, changes.isEmpty() ? from : changes.getLast().position(), changes);
    }
}
