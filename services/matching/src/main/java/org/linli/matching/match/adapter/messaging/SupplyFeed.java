package org.linli.matching.match.adapter.messaging;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.matching.Heartbeats;
import org.linli.matching.match.application.City;
import org.linli.matching.match.application.Computing;
import org.linli.matching.match.application.SupplyRefresh;
import org.linli.matching.match.application.Ways;

/**
 * Keeps this replica's {@link City} up to date with the snapshots in the database: at every heartbeat, and at once when
 * asked. One reading runs at a time; who asks meanwhile shares it.
 */
@ApplicationScoped
class SupplyFeed implements SupplyRefresh {

    private static final Logger LOG = Logger.getLogger(SupplyFeed.class);

    private final List<TopicReader<?>> topics;
    private final City city;
    private final Ways ways;
    private final AtomicReference<@Nullable Uni<Void>> running = new AtomicReference<>();

    SupplyFeed(SupplyTopics topics, City city, Ways ways, Computing computing) {
        this.topics = topics.readers(computing);
        this.city = city;
        this.ways = ways;
    }

    @ConsumeEvent(Heartbeats.REFRESH)
    Uni<Void> refresh(String beat) {
        return ways.ready()
                ? now().onFailure()
                        .invoke(failure -> LOG.warnf("supply not refreshed, will try again: %s", failure.toString()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> now() {
        Uni<Void> mine = Uni.createFrom()
                .deferred(this::readAll)
                .onTermination()
                .invoke(() -> running.set(null))
                .memoize()
                .indefinitely();
        Uni<Void> other = running.compareAndExchange(null, mine);
        return other == null ? mine : other;
    }

    private Uni<Void> readAll() {
        return Multi.createFrom()
                .iterable(topics)
                .onItem()
                .transformToUniAndConcatenate(TopicReader::readNew)
                .collect()
                .asList()
                .invoke(city::completed)
                .replaceWithVoid();
    }
}
