package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.ExceptionKind;

/** What is in the way. */
public record ExceptionBody(
        @NotNull(message = "is required: NOT_AT_HOME, REFUSED_AT_DOOR, UNSAFE, RESIDENT_UNWELL or OTHER")
        ExceptionKind kind,

        @Size(max = 500, message = "has at most 500 characters") @Nullable
        String text) {}
