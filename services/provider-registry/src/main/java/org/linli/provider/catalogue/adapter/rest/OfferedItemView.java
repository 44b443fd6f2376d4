package org.linli.provider.catalogue.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** A service item as it is on one day: its code and kind, and the members of the edition in force. */
record OfferedItemView(
        String code,
        long version,
        String kind,
        @JsonUnwrapped EditionView edition) {

    static OfferedItemView of(CatalogueItem item, LocalDate day) {
        return new OfferedItemView(
                item.code(),
                item.version(),
                item.kind(),
                EditionView.of(item.on(day).orElseThrow()));
    }
}
