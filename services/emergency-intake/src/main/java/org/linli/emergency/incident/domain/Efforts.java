package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/**
 * What has been done so far.
 *
 * @param attempts tries to reach somebody, in order
 * @param missions people sent to the door, in order
 */
public record Efforts(List<Attempt> attempts, List<Mission> missions) {

    /** Nothing yet. */
    public static final Efforts NONE = new Efforts(List.of(), List.of());

    public Efforts {
        attempts = List.copyOf(attempts);
        missions = List.copyOf(missions);
    }

    /** Without what was over before {@code from}. */
    Efforts since(Instant from) {
        return new Efforts(
                attempts.stream()
                        .filter(attempt -> attempt.result()
                                .map(result -> !result.at().isBefore(from))
                                .orElse(true))
                        .toList(),
                missions.stream()
                        .filter(mission -> mission.endedAt()
                                .map(end -> !end.isBefore(from))
                                .orElse(true))
                        .toList());
    }

    /** Somebody spoke with the resident, or with somebody at her side. */
    public boolean hasVoiceContact() {
        return attempts.stream().anyMatch(Attempt::isVoiceContact);
    }

    /** Somebody is at the door. */
    public boolean isSomebodyOnScene() {
        return missions.stream().anyMatch(Mission::isOnScene);
    }

    /** Somebody is on the way. */
    public boolean isHelpUnderWay() {
        return missions.stream().anyMatch(Mission::isUnderWay);
    }

    /** An attempt waits for its outcome. */
    public boolean isAttemptOpen() {
        return attempts.stream().anyMatch(attempt -> attempt.result().isEmpty());
    }

    /** The last attempt that reached the resident or somebody at her side. */
    public Optional<Attempt> lastVoiceContact() {
        return attempts.stream().filter(Attempt::isVoiceContact).reduce((first, last) -> last);
    }

    /** The last attempt that reached anybody. */
    public Optional<Attempt> lastVoice() {
        return attempts.stream().filter(Attempt::isVoice).reduce((first, last) -> last);
    }

    /** The last mission whose responder was at the door. */
    public Optional<Mission> lastAttended() {
        return missions.stream().filter(Mission::hasAttended).reduce((first, last) -> last);
    }

    /**
     * The attempt at which a responder who is off duty was asked and agreed: the last one at the step for such responders that
     * somebody answered. Refused when there is none, since nobody off duty is alerted but by a step of the ladder.
     */
    public AttemptId agreement(Responder responder) {
        return attempts.stream()
                .filter(attempt -> attempt.rung().kind() == responder.step())
                .filter(attempt -> attempt.result()
                        .map(Attempt.Result::outcome)
                        .filter(Outcome::isVoice)
                        .isPresent())
                .reduce((first, last) -> last)
                .map(Attempt::id)
                .orElseThrow(() -> Refusal.ofField(
                        EmergencyError.AGREEMENT_NOT_NOTED,
                        "agreed",
                        "nobody has answered at the step " + responder.step()
                                + " since the call\nMaybe call that step first and note the outcome, then send."));
    }

    /** A mission; refused with {@code NOT_FOUND}. */
    public Mission mission(MissionId id) {
        return missions.stream()
                .filter(mission -> mission.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such mission"));
    }

    Efforts with(Attempt attempt) {
        return new Efforts(Stream.concat(attempts.stream(), Stream.of(attempt)).toList(), missions);
    }

    Efforts with(Mission mission) {
        return new Efforts(
                attempts, Stream.concat(missions.stream(), Stream.of(mission)).toList());
    }

    Efforts changed(AttemptId id, UnaryOperator<Attempt> change) {
        if (attempts.stream().noneMatch(attempt -> attempt.id().equals(id))) {
            throw Refusal.of(CommonError.NOT_FOUND, "no such attempt");
        }
        return new Efforts(
                attempts.stream()
                        .map(attempt -> attempt.id().equals(id) ? change.apply(attempt) : attempt)
                        .toList(),
                missions);
    }

    Efforts changed(MissionId id, UnaryOperator<Mission> change) {
        mission(id);
        return new Efforts(
                attempts,
                missions.stream()
                        .map(mission -> mission.id().equals(id) ? change.apply(mission) : mission)
                        .toList());
    }
}
