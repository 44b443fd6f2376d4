package org.linli.registry.consent.domain;

import java.time.LocalDate;

/**
 * A text that people sign (同意书).
 *
 * @param purpose code of the purpose
 * @param purposeName Chinese name of the purpose
 * @param sensitive needs a consent of its own (PIPL art. 29)
 * @param version stable within the purpose
 * @param inForceFrom first day on which it may be signed
 * @param sha256 SHA-256 of the text in UTF-8, hexadecimal
 * @param text the text
 */
public record ConsentText(
        String purpose,
        String purposeName,
        boolean sensitive,
        String version,
        LocalDate inForceFrom,
        String sha256,
        String text) {}
