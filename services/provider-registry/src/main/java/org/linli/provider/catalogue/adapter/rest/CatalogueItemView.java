package org.linli.provider.catalogue.adapter.rest;

import java.util.List;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** A service item with all its editions, earliest first. */
record CatalogueItemView(String code, long version, String kind, List<EditionView> editions) {

    static CatalogueItemView of(CatalogueItem item) {
        return new CatalogueItemView(
                item.code(),
                item.version(),
                item.kind(),
                item.editions().stream().map(EditionView::of).toList());
    }
}
