package org.linli.provider.caregiver.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.CommonError;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

/**
 * A qualification on paper. It counts on the days of its validity as long as it is not revoked.
 *
 * @param qualification code of the qualification
 * @param number number given by the issuer, unique for the caregiver
 * @param issuer who issued it
 * @param validFrom first day, Asia/Shanghai
 * @param validTo last day, Asia/Shanghai
 * @param revocation when and why it was withdrawn, null when it was not
 */
public record Certificate(
        String qualification,
        String number,
        String issuer,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Revocation revocation) {

    /** A withdrawal, from the instant on and for good. */
    public record Revocation(Instant at, String reason) {}

    public Certificate {
        if (validTo.isBefore(validFrom)) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "validTo", "must not be before validFrom");
        }
        if (isIdentityNumber(number)) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT,
                    "number",
                    "must not be an identity number\nMaybe use the file number printed on the certificate.");
        }
    }

    /** Whether it has been withdrawn. */
    public boolean isRevoked() {
        return revocation != null;
    }

    private static boolean isIdentityNumber(String text) {
        try {
            return !new CitizenId(text).value().isEmpty();
        } catch (InvalidValueException no) {
            return false;
        }
    }

    Certificate revoked(Revocation by) {
        if (isRevoked()) {
            throw Refusal.of(ProviderError.CERTIFICATE_REVOKED, "the certificate was revoked before");
        }
        return new Certificate(qualification, number, issuer, validFrom, validTo, by);
    }
}
