package org.linli.emergency.card.adapter.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.emergency.card.application.CardFeed;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Snapshots;
import org.linli.persistence.Snapshots.Position;

/** {@link CardFeed} over the registry's snapshots; where it stands is the one row of {@code card_feed}. */
@ApplicationScoped
class SnapshotCardFeed implements CardFeed {

    private static final String DECEASED = "DECEASED";
    private static final String POSITION = "select changed_in, key from card_feed";
    private static final String LEASE = """
            update card_feed set leased_until = $4 where changed_in = $1 and key = $2 and leased_until < $3
            """;
    private static final String ADVANCE = """
            update card_feed set changed_in = :changedIn, key = :key, leased_until = '-infinity'
             where changed_in = :fromChangedIn and key = :fromKey
            """;

    private final Snapshots snapshots;
    private final Pool pool;

    SnapshotCardFeed(Snapshots snapshots, Pool pool) {
        this.snapshots = snapshots;
        this.pool = pool;
    }

    @Override
    public Uni<Position> position() {
        return pool.preparedQuery(POSITION)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Position(row.getLong("changed_in"), row.getString("key")));
    }

    @Override
    public Uni<List<Change>> after(Position from, int limit) {
        return snapshots
                .changes(ResidentSnapshot.TYPE.topic(), from, limit, ResidentSnapshot.class)
                .map(changes -> changes.stream().map(SnapshotCardFeed::change).toList());
    }

    @Override
    public Uni<Boolean> lease(Position from, Instant now, Instant until) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(
                        from.changedIn(), from.key(), now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Boolean> advance(Position from, Position to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADVANCE)
                        .setParameter("changedIn", to.changedIn())
                        .setParameter("key", to.key())
                        .setParameter("fromChangedIn", from.changedIn())
                        .setParameter("fromKey", from.key())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static Change change(Snapshots.Change<ResidentSnapshot> change) {
        ResidentSnapshot resident = change.body();
        return new Change(
                ResidentId.of(change.key()),
                resident != null && !resident.status().equals(DECEASED),
                change.position());
    }
}
