package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** Tells the other services what the catalogue says now, in the transaction of the change. */
public interface CatalogueSnapshots {

    /** Publishes the full state of each item. */
    Uni<Void> publish(List<CatalogueItem> items);
}
