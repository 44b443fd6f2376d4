package org.linli.registry.unmasking.domain;

import java.time.Duration;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.registry.domain.RegistryError;

/** What comes of a request to see personal data in clear; written to the access log whatever it is. */
public enum Verdict {
    /** The data is shown. */
    SHOWN,
    /** The caller asked too often within a minute. */
    TOO_MANY_REQUESTS,
    /** The caller's roles and the purpose do not go together with these fields. */
    PURPOSE_NOT_ALLOWED,
    /** The caregiver has a visit to this resident, but not now. */
    OUTSIDE_VISIT_WINDOW,
    /** The resident moved away or died, and the purpose does not apply any more. */
    RESIDENT_NOT_ACTIVE,
    /** There is no such resident that the caller may know of. */
    NOT_FOUND;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The refusal that the caller gets; throws {@link IllegalStateException} for {@link #SHOWN}. */
    public Refusal refusal() {
        return switch (this) {
            case SHOWN -> throw new IllegalStateException("what is shown is not refused");
            case TOO_MANY_REQUESTS ->
                Refusal.retry(
                        CommonError.TOO_MANY_REQUESTS,
                        "too much personal data was asked for within a minute\nMaybe wait a minute.",
                        MINUTE);
            case PURPOSE_NOT_ALLOWED ->
                Refusal.of(
                        RegistryError.PURPOSE_NOT_ALLOWED,
                        "the caller's roles may not see these fields for this purpose\nMaybe ask for fewer fields.");
            case OUTSIDE_VISIT_WINDOW ->
                Refusal.of(
                        RegistryError.OUTSIDE_VISIT_WINDOW,
                        "the address is shown shortly before, during and shortly after the visit\nMaybe try again then.");
            case RESIDENT_NOT_ACTIVE ->
                Refusal.of(
                        RegistryError.RESIDENT_NOT_ACTIVE,
                        "the resident moved away or died\nMaybe the purpose is COMPLAINT or CORRECTION.");
            case NOT_FOUND ->
                Refusal.of(CommonError.NOT_FOUND, "there is no such resident that the caller may know of");
        };
    }
}
