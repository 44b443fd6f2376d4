package org.linli.matching.match.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.matching.match.adapter.rest.PlannedCircleBody.PointBody;
import org.linli.matching.match.application.FindResponders.Search;

/**
 * A door somebody must get to; sent in a body, so that no point stands in a log of addresses.
 *
 * @param residentId whose home it is; not needed when there is a point
 * @param point where it is, when that is known better than by the home
 * @param kind service kind the responders do, such as URGENT
 * @param withinMinutes who needs longer is not listed; without it 45
 * @param limit how many are listed; without it 20
 */
record RespondersBody(
        @Nullable UUID residentId,
        @Valid @Nullable PointBody point,
        @NotBlank(message = "is needed") String kind,

        @Min(value = 1, message = "is at least 1") @Max(value = 120, message = "is at most 120") @Nullable
        Integer withinMinutes,

        @Min(value = 1, message = "is at least 1") @Max(value = 200, message = "is at most 200") @Nullable
        Integer limit) {

    private static final int USUAL_MINUTES = 45;
    private static final int USUAL_LIMIT = 20;

    Search search() {
        return new Search(
                kind, withinMinutes == null ? USUAL_MINUTES : withinMinutes, limit == null ? USUAL_LIMIT : limit);
    }

    UUID requiredResident() {
        if (residentId == null) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "residentId", "is needed when there is no point");
        }
        return residentId;
    }
}
