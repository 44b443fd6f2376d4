package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.RequestOrder;
import org.linli.dispatch.order.domain.Channel;
import org.linli.dispatch.order.domain.Funding;
import org.linli.dispatch.order.domain.Urgency;
import org.linli.kernel.CommonError;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/**
 * An order as callers place it.
 *
 * @param answerWithin ISO duration PT5S…PT2H that a provider may think; without it the urgency decides
 * @param note remark for the crew; no names, phones, addresses or diagnoses
 * @param excludedProviders providers the resident does not want
 * @param circleMinutes how far the resident would walk to a facility, 1 to 45 minutes; without it the usual circle
 */
public record RequestOrderBody(
        @NotNull(message = "is required") UUID residentId,

        @NotBlank(message = "is required") @Size(max = 64, message = "has at most 64 characters")
        String itemCode,

        @NotNull(message = "is required") @Valid Window window,

        @NotNull(message = "is required: PLANNED or URGENT") Urgency urgency,

        @NotNull(message = "is required: SELF_PAY or PUBLIC")
        Funding funding,

        @NotNull(message = "is required: PHONE, APP or WALK_IN")
        Channel channel,

        @Nullable Duration answerWithin,

        @Size(max = 500, message = "has at most 500 characters") @Nullable
        String note,

        @Size(max = 50, message = "has at most 50 members") @Nullable
        List<@NotNull(message = "is an id") UUID> excludedProviders,

        @Min(value = 1, message = "is at least 1") @Max(value = 45, message = "is at most 45") @Nullable
        Integer circleMinutes) {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(2);

    /** When the visit is to begin. */
    public record Window(
            @NotNull(message = "is required") Instant start,
            @NotNull(message = "is required") Instant end) {

        TimeWindow window() {
            if (!start.isBefore(end)) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "window.end", "must be after window.start");
            }
            return new TimeWindow(start, end);
        }
    }

    RequestOrder command(By by) {
        return new RequestOrder(
                by,
                new ResidentId(residentId),
                itemCode,
                window.window(),
                urgency,
                funding,
                channel,
                patience(),
                Given.text(note),
                Given.list(excludedProviders).stream().map(ProviderId::new).collect(Collectors.toSet()),
                circleMinutes == null ? OptionalInt.empty() : OptionalInt.of(circleMinutes));
    }

    private Optional<Duration> patience() {
        if (answerWithin != null && (answerWithin.compareTo(SHORTEST) < 0 || answerWithin.compareTo(LONGEST) > 0)) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "answerWithin", "must be PT5S to PT2H");
        }
        return Optional.ofNullable(answerWithin);
    }
}
