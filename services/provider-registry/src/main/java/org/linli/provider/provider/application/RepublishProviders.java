package org.linli.provider.provider.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.persistence.UnitOfWork;

/** Publishes the state of every provider again, for a consumer that lost its own. */
@ApplicationScoped
@UnitOfWork
public class RepublishProviders {

    private final Providers providers;
    private final ProviderSnapshots snapshots;

    RepublishProviders(Providers providers, ProviderSnapshots snapshots) {
        this.providers = providers;
        this.snapshots = snapshots;
    }

    /** Publishes the next providers after {@code after} and tells their ids; none means done. */
    public Uni<List<UUID>> next(UUID after, int limit) {
        return providers
                .all(after, limit)
                .call(snapshots::publish)
                .map(page ->
                        page.stream().map(provider -> provider.id().value()).toList());
    }
}
