package org.linli.dispatch.order.adapter.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gets the offer, and at which facility for a service there; nobody named means: match again. */
public record DispatchBody(
        @Nullable UUID providerId, @Nullable UUID facilityId) {}
