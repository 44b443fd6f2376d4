package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.dispatch.order.domain.ExceptionDecision;

/** What comes of an exception, and why. */
public record DecisionBody(
        @NotNull(message = "is required: CONTINUE, REPLAN, CANCEL or FAIL")
        ExceptionDecision decision,

        @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String reason) {}
