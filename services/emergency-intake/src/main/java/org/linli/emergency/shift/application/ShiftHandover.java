package org.linli.emergency.shift.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.Refusal;

/**
 * A sheet that one operator made at the end of the shift and the next one takes over (值班交接).
 *
 * @param id the handover
 * @param area beginning of the division codes it is about
 * @param by token subject of who made it
 * @param sheet what it says
 * @param note remark for the operators' eyes
 * @param taken who took it over, once somebody did
 */
public record ShiftHandover(
        UUID id, String area, String by, ShiftSheet sheet, Optional<String> note, Optional<Taken> taken) {

    /** Who took it over, and when. */
    public record Taken(String by, Instant at) {}

    /** Taken over; refused when it was, or by who made it. */
    ShiftHandover takenBy(String operator, Instant at) {
        if (taken.isPresent()) {
            throw Refusal.of(EmergencyError.SHIFT_TAKEN_OVER, "somebody has taken the shift over");
        }
        if (by.equals(operator)) {
            throw Refusal.of(
                    EmergencyError.SECOND_PERSON_NEEDED,
                    "whoever made the sheet cannot take it over\nMaybe the next operator does.");
        }
        return new ShiftHandover(id, area, by, sheet, note, Optional.of(new Taken(operator, at)));
    }
}
