package org.linli.emergency.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Optional members of bodies and queries. */
public final class Given {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Given() {}

    /** A text that says something. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The id in a cursor; refused when it is none. */
    public static Optional<UUID> id(@Nullable String cursor) {
        return text(cursor).map(text -> {
            if (!ID.matcher(text).matches()) {
                throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
            }
            return UUID.fromString(text);
        });
    }
}
