package org.linli.dispatch.order.domain;

import java.util.Optional;
import org.linli.kernel.Money;

/**
 * A service item (服务项目) as agreed for one order; later editions of the catalogue do not change it.
 *
 * @param code stable code of the item
 * @param edition edition of the catalogue that applied
 * @param kind code of the service kind
 * @param standardMinutes minutes at the resident
 * @param price price of the order
 * @param qualification qualification that every crew member needs, if any
 * @param minCrew caregivers needed
 * @param sexRule what is asked of the crew's sex
 * @param place where it is delivered
 */
public record ItemTerms(
        String code,
        int edition,
        String kind,
        int standardMinutes,
        Money price,
        Optional<String> qualification,
        int minCrew,
        SexRule sexRule,
        Place place) {}
