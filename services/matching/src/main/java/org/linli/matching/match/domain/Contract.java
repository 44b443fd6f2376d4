package org.linli.matching.match.domain;

import java.util.List;
import java.util.Set;
import org.linli.kernel.DivisionCode;

/**
 * What a provider may deliver, where and when.
 *
 * @param itemCodes catalogue items
 * @param divisions division prefixes; each covers what lies below it
 * @param validity first and last day, Asia/Shanghai
 */
public record Contract(Set<String> itemCodes, List<String> divisions, Validity validity) {

    public Contract {
        itemCodes = Set.copyOf(itemCodes);
        divisions = List.copyOf(divisions);
    }

    /** Whether it covers the item, the place and every day of the window. */
    public boolean covers(Demand demand) {
        return itemCodes.contains(demand.itemCode())
                && coversPlace(demand.division())
                && validity.covers(demand.firstDay())
                && validity.covers(demand.lastDay());
    }

    private boolean coversPlace(DivisionCode division) {
        return divisions.stream().anyMatch(division.value()::startsWith);
    }
}
