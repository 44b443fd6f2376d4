package org.linli.dispatch.stream.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.dispatch.stream.application.ChangeHub.Batch;
import org.linli.dispatch.stream.application.OrderChange.Topic;
import org.linli.security.Scope;

/** Lets callers follow what they may see, from now on or from where they stopped. */
@ApplicationScoped
public class FollowOrders {

    private static final int PAGE = 500;

    private final ChangeHub hub;
    private final ChangeFeed feed;
    private final Clock clock;

    FollowOrders(ChangeHub hub, ChangeFeed feed, Clock clock) {
        this.hub = hub;
        this.feed = feed;
        this.clock = clock;
    }

    /** First an update that says where the caller stands, then one per change; never ends by itself. */
    public Multi<Update> follow(Scope scope, Optional<FeedPosition> from) {
        Uni<FeedPosition> start =
                from.map(known -> Uni.createFrom().item(known)).orElseGet(feed::end);
        return start.onItem()
                .transformToMulti(position -> Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(new Update(position, null, false)), changes(position, scope)));
    }

    private Multi<Update> changes(FeedPosition start, Scope scope) {
        Cursor cursor = new Cursor(start);
        return hub.batches()
                .onItem()
                .transformToMultiAndConcatenate(batch -> unread(cursor, batch))
                .onItem()
                .transformToIterable(change -> visible(change, scope).toList());
    }

    /** Usually the batch continues where this follower stands; otherwise the follower reads up to the batch itself. */
    private Multi<OrderChange> unread(Cursor cursor, Batch batch) {
        if (cursor.move(batch.from(), batch.to())) {
            return Multi.createFrom().iterable(batch.changes());
        }
        FeedPosition before = cursor.get();
        return Multi.createBy()
                .repeating()
                .uni(() -> feed.after(cursor.get(), PAGE).invoke(page -> advance(cursor, page)))
                .until(List::isEmpty)
                .onCompletion()
                .invoke(() -> cursor.move(before, batch.to()))
                .onItem()
                .transformToIterable(page -> page);
    }

    private static void advance(Cursor cursor, List<OrderChange> page) {
        if (!page.isEmpty()) {
            cursor.set(page.getLast().position());
        }
    }

    /** Where one follower stands. */
    private static final class Cursor {
        private volatile FeedPosition position;

        Cursor(FeedPosition start) {
            this.position = start;
        }

        FeedPosition get() {
            return position;
        }

        void set(FeedPosition next) {
            position = next;
        }

        boolean move(FeedPosition from, FeedPosition to) {
            boolean stands = position.equals(from);
            if (stands) {
                position = to;
            }
            return stands;
        }
    }

    private Stream<Update> visible(OrderChange change, Scope scope) {
        return switch (change.audience().viewOf(scope, change.topic() == Topic.OFFER, clock.instant())) {
            case CHANGE -> Stream.of(new Update(change.position(), change, false));
            case GONE -> Stream.of(new Update(change.position(), change, true));
            case NONE -> Stream.empty();
        };
    }
}
