package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** Publishes the state of every item again, for a consumer that lost its own. */
@ApplicationScoped
@UnitOfWork
public class RepublishCatalogue {

    private final CatalogueItems items;
    private final CatalogueSnapshots snapshots;

    RepublishCatalogue(CatalogueItems items, CatalogueSnapshots snapshots) {
        this.items = items;
        this.snapshots = snapshots;
    }

    /** Publishes the next items after {@code after} and tells their codes; none means done. */
    public Uni<List<String>> next(String after, int limit) {
        return items.list(after, limit)
                .call(snapshots::publish)
                .map(page -> page.stream().map(CatalogueItem::code).toList());
    }
}
