package org.linli.registry.unmasking.domain;

import java.time.Instant;

/**
 * A visit as far as it opens an address.
 *
 * @param start planned start
 * @param end planned end
 * @param ended it is over, or will not happen
 */
public record PlannedVisit(Instant start, Instant end, boolean ended) {}
