package org.linli.provider.catalogue.domain;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Money;

/**
 * What an item means for as long as an edition is in force.
 *
 * @param name Chinese name
 * @param unit unit of charge, such as 次
 * @param standardMinutes minutes at the resident
 * @param price price of one unit
 * @param requiredQualification qualification every crew member needs, null when none
 * @param minCrew caregivers needed
 * @param sexRule demand on the crew's sex
 * @param place where it is delivered
 */
public record Terms(
        String name,
        String unit,
        int standardMinutes,
        Money price,
        @Nullable String requiredQualification,
        int minCrew,
        SexRule sexRule,
        ServicePlace place) {}
