package org.linli.matching.match.domain;

import org.linli.kernel.ProviderId;

/**
 * A provider with its best feasible crew.
 *
 * @param provider who would get the offer
 * @param crew whom it could send
 */
public record Candidate(ProviderId provider, Crew crew) {}
