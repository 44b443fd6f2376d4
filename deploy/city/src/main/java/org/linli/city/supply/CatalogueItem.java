package org.linli.city.supply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.city.Bundled;

/** A service item of the demo catalogue; prices in fen, times in minutes. */
public record CatalogueItem(
        String code,
        String kind,
        String name,
        String unit,
        int standardMinutes,
        long priceFen,
        @Nullable String requiredQualification,
        int minCrew,
        String sexRule,
        String place,
        LocalDate validFrom) {

    /** The demo catalogue. */
    public static List<CatalogueItem> bundled() {
        return Arrays.asList(Bundled.json("catalogue.json", CatalogueItem[].class));
    }

    boolean atHome() {
        return place.equals("HOME");
    }
}
