package org.linli.registry.resident.domain;

import java.time.Instant;
import org.linli.kernel.ResidentId;

/**
 * That the personal data of a resident was deleted.
 *
 * @param resident whose
 * @param reason why
 * @param legalBasis what it was decided on, without personal data, such as a file number
 * @param by token subject of who did it
 * @param at when
 */
public record Erasure(ResidentId resident, Reason reason, String legalBasis, String by, Instant at) {

    /** The cases of PIPL art. 47. */
    public enum Reason {
        /** What the data was for is done, or cannot be done any more. */
        PURPOSE_ENDED,
        /** The platform ended its service, or the time for keeping the data is over. */
        RETENTION_OVER,
        /** The resident withdrew the consent. */
        CONSENT_WITHDRAWN,
        /** The data was processed against the law or an agreement. */
        UNLAWFUL_PROCESSING,
        /** Another law or regulation says so. */
        OTHER_LAW
    }
}
