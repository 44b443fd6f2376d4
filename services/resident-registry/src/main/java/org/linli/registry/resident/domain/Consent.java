package org.linli.registry.resident.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a resident agreed to let a relative see (授权同意).
 *
 * @param subject token subject of the relative
 * @param relation relation to the resident
 * @param level how much
 * @param until when it ends by itself, null when it does not
 * @param signer who signed: the resident or the agent
 * @param textVersion version of the text that was signed
 * @param channel how it was given, such as {@code PAPER} or {@code APP}
 */
public record Consent(
        String subject,
        String relation,
        AccessLevel level,
        @Nullable Instant until,
        String signer,
        String textVersion,
        String channel) {

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Consent[***]";
    }
}
