package org.linli.registry.consent.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was signed.
 *
 * @param purpose code of the purpose
 * @param textVersion version of the text that was signed
 * @param channel how it was given
 * @param signer who signed
 * @param until when it ends by itself, null when it does not
 */
public record Grant(
        String purpose,
        String textVersion,
        String channel,
        Signer signer,
        @Nullable Instant until) {}
