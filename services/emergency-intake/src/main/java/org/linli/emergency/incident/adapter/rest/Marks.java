package org.linli.emergency.incident.adapter.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.incident.application.IncidentQueries.Mark;
import org.linli.emergency.incident.application.Versioned;
import org.linli.emergency.incident.domain.Call;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Cursors of the list of open incidents. */
final class Marks {

    private static final Pattern FORM =
            Pattern.compile("([1-4])_(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Marks() {}

    static Mark mark(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Mark.START;
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        return new Mark(
                Integer.parseInt(matcher.group(1)),
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                UUID.fromString(matcher.group(3)));
    }

    static String text(Versioned found) {
        Call call = found.incident().dossier().call();
        return call.priority().level() + "_" + ChronoUnit.MICROS.between(Instant.EPOCH, call.receivedAt()) + "_"
                + found.incident().id();
    }
}
