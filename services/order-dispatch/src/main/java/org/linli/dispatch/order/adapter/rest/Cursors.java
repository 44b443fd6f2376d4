package org.linli.dispatch.order.adapter.rest;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.OrderQueries.Position;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Cursors of the change feed as text. */
final class Cursors {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

    private Cursors() {}

    static Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Position.START;
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "since", "must be the cursor of an earlier answer");
        }
        return new Position(
                Long.parseLong(matcher.group(1)),
                UUID.fromString(matcher.group(2)).toString());
    }

    static String text(Position position) {
        return position.changedIn() + "_" + position.order();
    }
}
