package org.linli.emergency.incident.domain.ladder;

import java.time.Instant;
import java.util.Optional;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.Refusal;

/**
 * One try to reach somebody.
 *
 * @param id the attempt
 * @param rung the step of the ladder
 * @param by token subject of the operator
 * @param startedAt when it began
 * @param result what came of it, once it is known
 */
public record Attempt(AttemptId id, Rung rung, String by, Instant startedAt, Optional<Result> result) {

    /**
     * What came of an attempt.
     *
     * @param outcome the outcome
     * @param by token subject of who says so
     * @param at when it was known
     * @param note what was said, for the operators' eyes
     */
    public record Result(Outcome outcome, String by, Instant at, Optional<String> note) {}

    /** An attempt that begins. */
    public static Attempt started(AttemptId id, Rung rung, String by, Instant at) {
        return new Attempt(id, rung, by, at, Optional.empty());
    }

    /** The attempt with its outcome; refused when it has one, or when the outcome does not go with the step. */
    public Attempt ended(Result what) {
        if (result.isPresent()) {
            throw Refusal.of(EmergencyError.ATTEMPT_ENDED, "the attempt has an outcome\nMaybe begin another attempt.");
        }
        if (rung.kind().isResident() && what.outcome() == Outcome.WITH_RESIDENT) {
            throw Refusal.ofField(
                    EmergencyError.OUTCOME_NOT_POSSIBLE,
                    "outcome",
                    "the resident herself is REACHED, others are with her");
        }
        return new Attempt(id, rung, by, startedAt, Optional.of(what));
    }

    /** Spoken with the resident, or with somebody at her side. */
    public boolean isVoiceContact() {
        return result.map(Result::outcome)
                .filter(outcome -> rung.kind().tellsOfResident())
                .filter(outcome -> outcome == Outcome.WITH_RESIDENT
                        || (outcome == Outcome.REACHED && rung.kind().isResident()))
                .isPresent();
    }

    /** The resident or somebody who knows her was spoken with, wherever she was. */
    public boolean isVoice() {
        return rung.kind().tellsOfResident()
                && result.map(Result::outcome).filter(Outcome::isVoice).isPresent();
    }
}
