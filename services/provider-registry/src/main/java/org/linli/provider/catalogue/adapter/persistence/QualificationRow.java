package org.linli.provider.catalogue.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.domain.Term;

/** A qualification. */
@Entity
@Table(name = "qualification")
class QualificationRow {

    @Id
    String code;

    String name;

    @Nullable
    String includes;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected QualificationRow() {}

    Term toTerm() {
        return new Term(code, name, includes);
    }
}
