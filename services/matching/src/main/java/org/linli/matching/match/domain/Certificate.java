package org.linli.matching.match.domain;

import java.time.LocalDate;

/**
 * A qualification held, with its validity.
 *
 * @param qualification what it certifies
 * @param validity first and last day, Asia/Shanghai
 * @param revoked withdrawn by its issuer
 */
public record Certificate(Qualification qualification, Validity validity, boolean revoked) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !revoked && validity.covers(day);
    }
}
