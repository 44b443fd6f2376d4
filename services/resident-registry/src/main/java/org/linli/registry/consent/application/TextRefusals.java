package org.linli.registry.consent.application;

import org.linli.kernel.Refusal;
import org.linli.registry.domain.RegistryError;

/** Refusals about texts. */
final class TextRefusals {

    private TextRefusals() {}

    static Refusal unknown() {
        return Refusal.ofField(
                RegistryError.CONSENT_TEXT_UNKNOWN,
                "textVersion",
                "is no text of this purpose in force\nMaybe read GET /consent-texts.");
    }
}
