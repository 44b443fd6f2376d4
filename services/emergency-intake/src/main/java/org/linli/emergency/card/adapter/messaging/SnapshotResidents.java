package org.linli.emergency.card.adapter.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.emergency.card.application.ResidentDirectory;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Snapshots;

/** {@link ResidentDirectory} from the registry's snapshots. */
@ApplicationScoped
class SnapshotResidents implements ResidentDirectory {

    private static final String OF_ACCOUNT = """
            select s.key from snapshot s
             where s.topic = 'linli.registry.resident' and s.body @> cast(cast(:account as text) as jsonb) limit 1
            """;

    private final Snapshots snapshots;

    SnapshotResidents(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Uni<Optional<Known>> find(ResidentId resident) {
        return snapshots
                .find(ResidentSnapshot.TYPE.topic(), resident.toString(), ResidentSnapshot.class)
                .map(found -> found.map(SnapshotResidents::known));
    }

    @Override
    public Uni<Optional<Known>> ofAccount(String subject) {
        String account =
                new JsonObject().put("accounts", new JsonArray().add(subject)).encode();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ACCOUNT, String.class)
                        .setParameter("account", account)
                        .getResultList())
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : find(ResidentId.of(keys.getFirst())));
    }

    private static Known known(ResidentSnapshot snapshot) {
        return new Known(
                new ResidentId(snapshot.residentId()),
                snapshot.division(),
                Set.copyOf(snapshot.accounts()),
                snapshot.relatives().stream()
                        .map(relative -> new Relative(
                                relative.subject(), relative.level(), Optional.ofNullable(relative.until())))
                        .toList());
    }
}
