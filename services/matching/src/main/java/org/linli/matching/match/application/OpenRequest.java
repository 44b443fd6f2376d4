package org.linli.matching.match.application;

import java.time.Instant;
import java.util.Optional;
import org.linli.matching.match.domain.Demand;

/**
 * A question stored and not yet answered.
 *
 * @param demand what is asked
 * @param parkedSince when something it refers to was first found missing, empty when nothing was
 */
public record OpenRequest(Demand demand, Optional<Instant> parkedSince) {}
