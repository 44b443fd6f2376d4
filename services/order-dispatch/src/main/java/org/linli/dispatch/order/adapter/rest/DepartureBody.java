package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Setting off; {@code at} when the phone was offline. */
public record DepartureBody(@Nullable Instant at) {}
