package org.linli.web;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Versions as HTTP knows them: {@code ETag} on what is read, {@code If-Match} on what is changed (RFC 9110 §8.8, §13). */
public final class Versions {

    private Versions() {}

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that {@code If-Match} names; refused with 428 when it is missing and 400 when it is malformed. */
    public static long ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(
                    CommonError.IF_MATCH_REQUIRED,
                    "a change needs If-Match\nMaybe read the resource first and send its ETag.");
        }
        String text = header.strip();
        if (!text.matches("\"\\d{1,18}\"")) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "If-Match", "must be one ETag such as \"3\"");
        }
        return Long.parseLong(text.substring(1, text.length() - 1));
    }

    /** Refuses with 412 when the caller saw another version than the current one. */
    public static void require(long seen, long current) {
        if (seen != current) {
            throw Refusal.of(
                    CommonError.CHANGED_MEANWHILE,
                    "version " + seen + " is no longer current\nMaybe read it again and repeat the change.");
        }
    }
}
