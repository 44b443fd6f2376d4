package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.Refusal;

/**
 * An incident handed over (移交) to somebody outside, with a record of what they need.
 *
 * @param id the handover
 * @param incident which incident
 * @param kind to what sort of centre
 * @param to which one
 * @param by token subject of the operator
 * @param at when
 * @param receipt who received it, once that is known
 */
public record Handover(
        UUID id, IncidentId incident, Kind kind, String to, String by, Instant at, Optional<Receipt> receipt) {

    /** To what sort of centre. */
    public enum Kind {
        /** 其他城市的呼叫中心. */
        CITY,
        /** 120. */
        AMBULANCE
    }

    /** Who took it there, when, and who of ours says so. */
    public record Receipt(String receivedBy, Instant at, String notedBy) {

        @Override
        public String toString() {
            return "Receipt[***]";
        }
    }

    /** Received; refused when it was, or when the time is not possible. */
    Handover received(Receipt given, Instant now) {
        if (receipt.isPresent()) {
            throw Refusal.of(EmergencyError.HANDOVER_RECEIVED, "the handover has its receipt");
        }
        if (given.at().isBefore(at) || given.at().isAfter(now)) {
            throw Refusal.ofField(EmergencyError.TIME_NOT_POSSIBLE, "at", "must lie between " + at + " and now");
        }
        return new Handover(id, incident, kind, to, by, at, Optional.of(given));
    }
}
