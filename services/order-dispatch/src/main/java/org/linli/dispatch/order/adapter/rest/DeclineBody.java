package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.DeclineReason;

/** A provider's no. */
public record DeclineBody(
        @NotNull(message = "is required: NO_CAPACITY, TOO_FAR, NOT_QUALIFIED or OTHER")
        DeclineReason reason,

        @Size(max = 200, message = "has at most 200 characters") @Nullable
        String text) {}
