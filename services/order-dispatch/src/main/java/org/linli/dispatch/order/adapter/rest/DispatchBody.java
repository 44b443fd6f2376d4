package org.linli.dispatch.order.adapter.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gets the offer; nobody named means: match again. */
public record DispatchBody(@Nullable UUID providerId) {}
