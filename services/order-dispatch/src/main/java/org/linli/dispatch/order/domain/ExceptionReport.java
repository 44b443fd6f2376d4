package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/**
 * What is in the way (异常), and what a dispatcher decided about it.
 *
 * @param id the exception
 * @param caregiver who reported it, empty when news from elsewhere is in the way
 * @param kind what it is
 * @param text remark, without personal data
 * @param at when it was reported or noticed
 * @param ruling the decision, once there is one
 */
public record ExceptionReport(
        ExceptionId id,
        Optional<CaregiverId> caregiver,
        ExceptionKind kind,
        Optional<String> text,
        Instant at,
        Optional<Ruling> ruling) {

    /** The decision with its reason. */
    public record Ruling(ExceptionDecision decision, String reason, Instant at) {}

    ExceptionReport decided(Ruling given) {
        if (ruling.isPresent()) {
            throw Refusal.of(DispatchError.EXCEPTION_DECIDED, "this exception was decided before");
        }
        return new ExceptionReport(id, caregiver, kind, text, at, Optional.of(given));
    }
}
