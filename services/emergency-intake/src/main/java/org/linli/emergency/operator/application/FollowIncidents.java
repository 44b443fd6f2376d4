package org.linli.emergency.operator.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.emergency.operator.application.FeedHub.Batch;
import org.linli.emergency.operator.application.FeedUpdate.Change;
import org.linli.emergency.operator.application.FeedUpdate.Ready;
import org.linli.security.Scope;

/** Lets operators follow the incidents of their area, from now on or from where they stopped, and miss nothing. */
@ApplicationScoped
public class FollowIncidents {

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(2);

    private final FeedHub hub;
    private final FeedSource source;

    FollowIncidents(FeedHub hub, FeedSource source) {
        this.hub = hub;
        this.source = source;
    }

    /** First an update that says where the screen stands, then one for each fact; never ends by itself. */
    public Multi<FeedUpdate> follow(Scope scope, Optional<FeedPosition> since) {
        return since.map(from -> Uni.createFrom().item(from))
                .orElseGet(() -> patiently(source::end))
                .onItem()
                .transformToMulti(from -> Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(new Ready(from)), changes(new Follower(from), scope)));
    }

    private Multi<FeedUpdate> changes(Follower follower, Scope scope) {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(new Batch(-1, List.of(), follower.known.safe())), hub.batches())
                .onItem()
                .transformToMultiAndConcatenate(batch -> unread(follower, batch))
                .onItem()
                .transformToMultiAndConcatenate(change -> Multi.createFrom().items(visible(change, scope)));
    }

    /** Usually the batch continues where this screen stands; otherwise the screen reads for itself. */
    private Multi<Change> unread(Follower follower, Batch batch) {
        if (follower.isNext(batch)) {
            return Multi.createFrom().iterable(follower.take(batch.news(), batch.safe()));
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> patiently(() -> source.read(follower.known.safe(), follower.known.limit()))
                        .map(page -> follower.take(page.entries(), page.safe())))
                .until(List::isEmpty)
                .onItem()
                .transformToIterable(news -> news);
    }

    /** A screen stays while the database is down, and goes on where it stood. */
    private static <T> Uni<T> patiently(Supplier<Uni<T>> reading) {
        return Uni.createFrom()
                .deferred(() -> reading.get())
                .ifNoItem()
                .after(FeedSource.PATIENCE)
                .fail()
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .indefinitely();
    }

    private static Stream<FeedUpdate> visible(Change change, Scope scope) {
        FeedEntry entry = change.entry();
        boolean allowed = scope instanceof Scope.Area(String prefix)
                && (entry.incident().division().isEmpty()
                        || entry.incident().division().startsWith(prefix));
        if (allowed) {
            return Stream.of(change);
        }
        return entry.type().equals("identified") && scope instanceof Scope.Area
                ? Stream.of(new Change(entry, change.since(), true))
                : Stream.empty();
    }

    /** Where one screen stands. */
    private static final class Follower {
        private final Known known;
        private volatile long last = Long.MIN_VALUE;

        Follower(FeedPosition from) {
            this.known = new Known(from);
        }

        boolean isNext(Batch batch) {
            boolean next = batch.number() == last + 1;
            last = batch.number();
            return next;
        }

        /** What is news. A connection may end between two of them: only the last says that all of them were told. */
        List<Change> take(List<FeedEntry> entries, FeedPosition until) {
            FeedPosition before = known.safe();
            List<FeedEntry> news = known.news(entries, until);
            return IntStream.range(0, news.size())
                    .mapToObj(i -> new Change(news.get(i), i == news.size() - 1 ? known.safe() : before, false))
                    .toList();
        }
    }
}
