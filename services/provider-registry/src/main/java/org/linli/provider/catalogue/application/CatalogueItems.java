package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** The stored service items. The catalogue is public, so there is no scope. */
public interface CatalogueItems {

    /** One item; fails with {@code NOT_FOUND}. */
    Uni<CatalogueItem> get(String code);

    /** One item, kept from others' changes until the unit of work ends. */
    Uni<Optional<CatalogueItem>> getForChange(String code);

    /** Items by code, after {@code after}. */
    Uni<List<CatalogueItem>> list(String after, int limit);

    /** Items offered on the day, of a kind unless null, by code, after {@code after}. */
    Uni<List<CatalogueItem>> listOn(LocalDate day, @Nullable String kind, String after, int limit);

    /** Those of the codes that are items. */
    Uni<Set<String>> known(Set<String> codes);

    /** Stores a new item; the answer carries its version. */
    Uni<CatalogueItem> add(CatalogueItem item);

    /** Stores the latest edition and the new last day of the one before; the answer carries the new version. */
    Uni<CatalogueItem> addEdition(CatalogueItem item);
}
