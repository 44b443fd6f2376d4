package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What a caregiver's phone says at the door: when, how far from the home point, how exact, and why if remarkable. */
public record ArrivalClaim(Instant at, int metres, OptionalInt accuracyMetres, Optional<String> reason) {}
