package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.Refusal;

/** What a caregiver reported to be in the way (异常), and what a dispatcher decided about it. */
public record ExceptionReport(
        ExceptionId id,
        CaregiverId caregiver,
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
