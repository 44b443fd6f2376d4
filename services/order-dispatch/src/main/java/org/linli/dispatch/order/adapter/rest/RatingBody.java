package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.Rating;

/** How it was. */
public record RatingBody(
        @NotNull(message = "is required: 1 to 5")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 5, message = "is at most 5")
        Integer stars,

        @Size(max = 10, message = "has at most ten members") @Nullable
        List<@NotNull @Size(max = 32, message = "has at most 32 characters") String> tags,

        @Size(max = 500, message = "has at most 500 characters") @Nullable
        String text) {

    Rating rating(String ratedBy) {
        return new Rating(stars, Given.list(tags), Given.text(text), ratedBy);
    }
}
