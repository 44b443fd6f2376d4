package org.linli.provider.catalogue.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.linli.provider.catalogue.domain.Term;

/** A service kind. */
@Entity
@Table(name = "service_kind")
class ServiceKindRow {

    @Id
    String code;

    String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceKindRow() {}

    Term toTerm() {
        return new Term(code, name, null);
    }
}
