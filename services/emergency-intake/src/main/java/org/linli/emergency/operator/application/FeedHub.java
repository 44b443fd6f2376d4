package org.linli.emergency.operator.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;

/**
 * One reader of the feed for all screens of this replica. It reads when this replica has committed something, when another
 * one says that it has, and on every tick; and not at all while nobody looks.
 */
@ApplicationScoped
public class FeedHub {

    private static final Logger LOG = Logger.getLogger(FeedHub.class);

    private final FeedSource source;
    private final BroadcastProcessor<Long> nudges = BroadcastProcessor.create();
    private final Multi<Batch> batches;
    private volatile @Nullable Known known;
    private final AtomicLong numbers = new AtomicLong();

    FeedHub(FeedSource source, EmergencyConfig config) {
        this.source = source;
        this.batches = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom()
                                .ticks()
                                .every(config.feed().poll())
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

    /** News read at once; {@code number} grows by one from batch to batch. */
    record Batch(long number, List<FeedEntry> news, FeedPosition safe) {}

    /** Something was committed: read now. Cheap, never blocks. */
    public void wake() {
        nudges.onNext(0L);
    }

    /** Every batch from now on; a slow screen misses older ones and reads for itself. */
    Multi<Batch> batches() {
        return batches.onOverflow().dropPreviousItems();
    }

    private Uni<Batch> read() {
        return Optional.ofNullable(known)
                .map(before -> Uni.createFrom().item(before))
                .orElseGet(() -> source.end().map(Known::new).invoke(first -> known = first))
                .chain(before -> source.read(before.safe(), before.limit())
                        .ifNoItem()
                        .after(FeedSource.PATIENCE)
                        .fail()
                        .map(page -> batch(before, page)))
                .onFailure()
                .invoke(failure -> LOG.warnf("the feed waits for the next tick: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Batch batch(Known before, FeedSource.Page page) {
        List<FeedEntry> news = before.news(page.entries(), page.safe());
        if (news.size() >= FeedSource.LIMIT) {
            wake();
        }
        return new Batch(numbers.incrementAndGet(), news, before.safe());
    }
}
