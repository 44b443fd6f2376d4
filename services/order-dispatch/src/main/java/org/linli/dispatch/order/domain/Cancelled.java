package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;

/** Cancelled; {@code assignment} says who was to do it, when a provider had accepted. */
public record Cancelled(Dossier dossier, Cancellation why, Instant at, Optional<Assignment> assignment)
        implements ServiceOrder {}
