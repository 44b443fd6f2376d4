package org.linli.emergency.device.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.Priority;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;

/**
 * What somebody must look after about a device (设备工单): a technical alarm, its silence, the outage of a network. Never an
 * incident. Waits for its team, is taken by somebody, ends with an outcome; what works again by itself before anybody took
 * it ends by itself.
 */
public sealed interface DeviceCase {

    /** What is the same in every state. */
    About about();

    /** Somebody looks after it. Refused when somebody else does, but to whoever may take over. */
    Taken take(String by, boolean mayTakeOver, Instant at);

    /** It is over. Refused to whoever did not take it, and when it was over before. */
    Resolved resolve(CaseOutcome outcome, Optional<String> note, String by, Instant at);

    /** It works again by itself. */
    DeviceCase restored(Instant at);

    /**
     * What a case is about.
     *
     * @param id the case
     * @param version grows when somebody does something, not when the device repeats itself
     * @param kind what it is
     * @param source protocol of the device; NETWORK for an outage
     * @param number how the source names the device; the network for an outage
     * @param device the device, if it is registered
     * @param resident whose it was when the case began
     * @param division where; for an outage what all its devices have in common; empty when nobody knows
     * @param priority how urgent
     * @param highRisk whether the resident is at high risk
     * @param test whether the device was being tested
     * @param openedAt when it began
     * @param lastAt when the device last said so
     * @param times how often it did
     * @param dueAt by when somebody must have looked
     * @param team whose it is until somebody takes it
     * @param restoredAt when it worked again by itself
     */
    record About(
            UUID id,
            long version,
            CaseKind kind,
            String source,
            String number,
            Optional<UUID> device,
            Optional<ResidentId> resident,
            String division,
            Priority priority,
            boolean highRisk,
            boolean test,
            Instant openedAt,
            Instant lastAt,
            int times,
            Instant dueAt,
            String team,
            Optional<Instant> restoredAt) {

        About restored(Instant at) {
            return new About(
                    id,
                    version,
                    kind,
                    source,
                    number,
                    device,
                    resident,
                    division,
                    priority,
                    highRisk,
                    test,
                    openedAt,
                    lastAt,
                    times,
                    dueAt,
                    team,
                    Optional.of(at));
        }
    }

    /** Nobody has taken it. */
    record Waiting(About about) implements DeviceCase {
        @Override
        public Taken take(String by, boolean mayTakeOver, Instant at) {
            return new Taken(about, by, at);
        }

        @Override
        public Resolved resolve(CaseOutcome outcome, Optional<String> note, String by, Instant at) {
            throw Refusal.of(EmergencyError.CASE_NOT_TAKEN, "nobody has taken it\nMaybe take it first.");
        }

        @Override
        public DeviceCase restored(Instant at) {
            return new Resolved(
                    about.restored(at),
                    Optional.empty(),
                    CaseOutcome.RESTORED,
                    "emergency-intake",
                    at,
                    Optional.empty());
        }
    }

    /** Somebody looks after it. */
    record Taken(About about, String owner, Instant takenAt) implements DeviceCase {
        @Override
        public Taken take(String by, boolean mayTakeOver, Instant at) {
            if (owner.equals(by)) {
                return this;
            }
            if (!mayTakeOver) {
                throw Refusal.of(EmergencyError.CASE_TAKEN, "somebody else looks after it\nMaybe ask a supervisor.");
            }
            return new Taken(about, by, at);
        }

        @Override
        public Resolved resolve(CaseOutcome outcome, Optional<String> note, String by, Instant at) {
            if (!owner.equals(by)) {
                throw Refusal.of(EmergencyError.CASE_TAKEN, "somebody else looks after it\nMaybe ask a supervisor.");
            }
            return new Resolved(about, Optional.of(this), outcome, by, at, note);
        }

        /** Whoever took it ends it. */
        @Override
        public DeviceCase restored(Instant at) {
            return new Taken(about.restored(at), owner, takenAt);
        }
    }

    /** It is over. */
    record Resolved(
            About about, Optional<Taken> taken, CaseOutcome outcome, String by, Instant at, Optional<String> note)
            implements DeviceCase {
        @Override
        public Taken take(String taker, boolean mayTakeOver, Instant when) {
            throw over();
        }

        @Override
        public Resolved resolve(CaseOutcome other, Optional<String> remark, String who, Instant when) {
            throw over();
        }

        @Override
        public DeviceCase restored(Instant when) {
            return this;
        }

        private static Refusal over() {
            return Refusal.of(EmergencyError.CASE_RESOLVED, "the case is over");
        }
    }
}
