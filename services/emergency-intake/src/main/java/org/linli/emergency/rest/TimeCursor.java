package org.linli.emergency.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Where a reader of a list in order of time and id stands. */
public record TimeCursor(Instant at, UUID id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final TimeCursor START = new TimeCursor(Instant.EPOCH, new UUID(0, 0));

    /** What an earlier answer gave, or the beginning; refused when it is none of ours. */
    public static TimeCursor parse(@Nullable String after) {
        String text = Given.text(after).orElse("");
        if (text.isEmpty()) {
            return START;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        return new TimeCursor(
                Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                UUID.fromString(matcher.group(2)));
    }

    /** As an answer gives it. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
