package org.linli.provider.catalogue.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.linli.provider.catalogue.domain.CatalogueItem;

/** An item without its editions. */
@Entity
@Table(name = "catalogue_item")
class CatalogueItemRow {

    @Id
    String code;

    String kind;

    @Version
    long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CatalogueItemRow() {}

    CatalogueItemRow(CatalogueItem item) {
        code = item.code();
        kind = item.kind();
    }

    CatalogueItem toItem(List<CatalogueEditionRow> editions) {
        return new CatalogueItem(
                code,
                version,
                kind,
                editions.stream().map(CatalogueEditionRow::toEdition).toList());
    }
}
