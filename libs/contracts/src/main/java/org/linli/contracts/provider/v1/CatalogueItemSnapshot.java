package org.linli.contracts.provider.v1;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * One service item with all its versions by date.
 *
 * @param itemCode stable code
 * @param version grows with every change
 * @param kind service kind code
 * @param editions terms by date, earliest first
 */
public record CatalogueItemSnapshot(String itemCode, long version, String kind, List<Edition> editions) {

    /** Type text, topic and schema. */
    public static final EventType<CatalogueItemSnapshot> TYPE = EventType.of(
            "linli.provider.catalogue.snapshot.v1", "linli.provider.catalogue", CatalogueItemSnapshot.class);

    public CatalogueItemSnapshot {
        editions = List.copyOf(editions);
    }

    /**
     * The terms of an item from a day on.
     *
     * @param edition 1 for the first
     * @param name Chinese name
     * @param unit unit of charge
     * @param standardMinutes minutes at the resident
     * @param priceFen price in fen
     * @param requiredQualification qualification every crew member needs
     * @param minCrew caregivers needed
     * @param sexRule NONE, SAME_SEX_ONE or SAME_SEX_ALL
     * @param place HOME or FACILITY
     * @param validFrom first day, Asia/Shanghai
     * @param validTo last day, absent when open-ended
     */
    public record Edition(
            int edition,
            String name,
            String unit,
            int standardMinutes,
            long priceFen,
            @Nullable String requiredQualification,
            int minCrew,
            String sexRule,
            String place,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
