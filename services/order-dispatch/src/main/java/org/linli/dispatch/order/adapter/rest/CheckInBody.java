package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.CheckIn;
import org.linli.dispatch.order.application.VisitCommand;

/** At the door: the phone's position, its claimed accuracy in metres, and a reason when that is remarkable. */
public record CheckInBody(
        @NotNull(message = "is required") @Valid PointBody point,

        @Min(value = 0, message = "is at least 0") @Max(value = 100_000, message = "is at most 100000") @Nullable
        Integer accuracyM,

        @Nullable Instant at,

        @Size(max = 200, message = "has at most 200 characters") @Nullable
        String reason) {

    CheckIn command(VisitCommand visit) {
        return new CheckIn(
                visit,
                point.point(),
                accuracyM == null ? OptionalInt.empty() : OptionalInt.of(accuracyM),
                Given.text(reason));
    }
}
