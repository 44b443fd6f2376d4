package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.domain.SignalKind;
import org.linli.kernel.ResidentId;

/**
 * What came in.
 *
 * @param subject whom it is about
 * @param source protocol or channel of the first message
 * @param division division of the home or the device; empty while nobody knows, and then every operator sees it
 * @param kind the most urgent kind of signal so far
 * @param priority how soon somebody must look
 * @param receivedAt when the first message arrived
 * @param presses how many signals came
 * @param lastPressAt when the last one arrived
 * @param withdrawnAt when the sender took it back, which closes nothing
 * @param previous the incident of the same subject that was closed last
 */
public record Call(
        Subject subject,
        String source,
        String division,
        SignalKind kind,
        Priority priority,
        Instant receivedAt,
        int presses,
        Instant lastPressAt,
        Optional<Instant> withdrawnAt,
        Optional<IncidentId> previous) {

    /** A first signal. */
    public static Call first(
            Subject subject, String source, String division, Press press, Optional<IncidentId> previous) {
        Priority priority =
                subject instanceof Subject.OfTest ? Priority.LOW : press.kind().priority();
        return new Call(
                subject,
                source,
                division,
                press.kind(),
                priority,
                press.at(),
                1,
                press.at(),
                Optional.empty(),
                previous);
    }

    /**
     * One more signal: the same kind again, or another one as urgent, is more urgent; otherwise it is as urgent as the more
     * urgent of the two. A message that is read late does not set the last call back; the call began when it arrived.
     */
    Call with(Press press) {
        Priority next = press.kind().priority() == kind.priority()
                ? priority.raised()
                : priority.atLeast(isTest() ? Priority.LOW : press.kind().priority());
        return new Call(
                subject,
                source,
                division,
                kind.upgradedBy(press.kind()),
                next,
                press.at().isBefore(receivedAt) ? press.at() : receivedAt,
                presses + 1,
                press.at().isAfter(lastPressAt) ? press.at() : lastPressAt,
                Optional.empty(),
                previous);
    }

    Call withdrawn(Instant at) {
        return new Call(
                subject, source, division, kind, priority, receivedAt, presses, lastPressAt, Optional.of(at), previous);
    }

    Call of(ResidentId resident, String home) {
        return new Call(
                new Subject.OfResident(resident),
                source,
                home,
                kind,
                isTest() ? kind.priority() : priority,
                receivedAt,
                presses,
                lastPressAt,
                withdrawnAt,
                previous);
    }

    /** Whether it is the test of a device. */
    public boolean isTest() {
        return subject instanceof Subject.OfTest;
    }

    /** The resident, once known. */
    public Optional<ResidentId> resident() {
        return subject instanceof Subject.OfResident(ResidentId resident) ? Optional.of(resident) : Optional.empty();
    }
}
