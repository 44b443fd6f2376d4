package org.linli.emergency.device.adapter.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.DeviceCases.Place;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.rest.Given;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** A place in the order of cases as one text: priority, microseconds, id. */
final class CaseCursor {

    private static final Pattern FORM =
            Pattern.compile("([1-4])_(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private CaseCursor() {}

    static String text(DeviceCase known) {
        Place place = Place.of(known);
        return "%d_%d_%s"
                .formatted(place.priority(), ChronoUnit.MICROS.between(Instant.EPOCH, place.dueAt()), place.id());
    }

    static Place place(@Nullable String after) {
        return Given.text(after).map(CaseCursor::parse).orElse(Place.START);
    }

    private static Place parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        return new Place(
                Integer.parseInt(matcher.group(1)),
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                UUID.fromString(matcher.group(3)));
    }
}
