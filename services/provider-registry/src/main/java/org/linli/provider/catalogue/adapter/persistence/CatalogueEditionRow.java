package org.linli.provider.catalogue.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Money;
import org.linli.provider.catalogue.domain.Edition;
import org.linli.provider.catalogue.domain.ServicePlace;
import org.linli.provider.catalogue.domain.SexRule;
import org.linli.provider.catalogue.domain.Terms;

/** An edition of an item. */
@Entity
@Table(name = "catalogue_edition")
class CatalogueEditionRow {

    @EmbeddedId
    Key key;

    String name;
    String unit;

    @Column(name = "standard_minutes")
    int standardMinutes;

    @Column(name = "price_fen")
    long priceFen;

    @Column(name = "required_qualification")
    @Nullable
    String requiredQualification;

    @Column(name = "min_crew")
    int minCrew;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex_rule")
    SexRule sexRule;

    @Enumerated(EnumType.STRING)
    ServicePlace place;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    /** Which edition of which item. */
    @Embeddable
    record Key(@Column(name = "item_code") String itemCode, int edition) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CatalogueEditionRow() {}

    CatalogueEditionRow(String itemCode, Edition edition) {
        Terms terms = edition.terms();
        key = new Key(itemCode, edition.number());
        name = terms.name();
        unit = terms.unit();
        standardMinutes = terms.standardMinutes();
        priceFen = terms.price().fen();
        requiredQualification = terms.requiredQualification();
        minCrew = terms.minCrew();
        sexRule = terms.sexRule();
        place = terms.place();
        validFrom = edition.validFrom();
        validTo = edition.validTo();
    }

    Edition toEdition() {
        Terms terms = new Terms(
                name, unit, standardMinutes, new Money(priceFen), requiredQualification, minCrew, sexRule, place);
        return new Edition(key.edition(), terms, validFrom, validTo);
    }
}
