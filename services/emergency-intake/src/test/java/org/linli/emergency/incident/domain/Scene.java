package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.domain.Disposition.Evidence;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.LadderTimes;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;

/** Incidents for tests, told in seconds after the call. */
final class Scene {

    static final Instant CALL = Instant.parse("2026-11-25T19:12:00Z");
    static final String LI = "operator-li";
    static final String WANG = "operator-wang";
    static final Subject RESIDENT = new Subject.OfResident(new ResidentId(UUID.randomUUID()));
    static final Rung TERMINAL = Rung.of(RungKind.TERMINAL);
    static final Rung DAUGHTER = new Rung(RungKind.CONTACT, 1, false, Optional.empty(), true);
    static final Disposition UNWELL = new Disposition("UNWELL", "身体不适", Evidence.CONTACT, false, true, false);
    static final Disposition VISITED =
            new Disposition("NO_ANSWER_VISITED", "无人应答-已上门", Evidence.VISIT, false, true, false);
    static final Disposition ASSUMED = new Disposition("ASSUMED_ACCIDENTAL", "推定误触", Evidence.PERSON, true, true, true);
    static final Disposition TEST = new Disposition("TEST", "测试", Evidence.TEST, false, false, false);

    private Scene() {}

    static Instant at(long seconds) {
        return CALL.plusSeconds(seconds);
    }

    static Ringing ringing() {
        return ringing(RESIDENT, SignalKind.SOS);
    }

    static Ringing ringing(Subject subject, SignalKind kind) {
        Press press = press(kind, 0);
        return Incident.open(
                        new Dossier(
                                new IncidentId(UUID.randomUUID()),
                                Call.first(subject, "scaip", "990105001001", press, Optional.empty()),
                                Ladder.standing(
                                        List.of(
                                                TERMINAL,
                                                DAUGHTER,
                                                Rung.of(RungKind.RESPONDER),
                                                Rung.of(RungKind.AMBULANCE)),
                                        LadderTimes.DEFAULT,
                                        CALL)),
                        press)
                .incident();
    }

    static Owned claimed() {
        return ringing().claim(LI, at(10)).incident();
    }

    static Press press(SignalKind kind, long seconds) {
        return new Press(UUID.randomUUID(), kind, at(seconds));
    }

    static Owned tried(Owned incident, Rung rung, Outcome outcome, long seconds) {
        AttemptId id = new AttemptId(UUID.randomUUID());
        return incident.begin(Attempt.started(id, rung, LI, at(seconds)))
                .incident()
                .end(id, new Attempt.Result(outcome, LI, at(seconds + 5), Optional.empty()))
                .incident();
    }

    static final MissionId MISSION = new MissionId(UUID.randomUUID());

    static Owned sent(Owned incident, long seconds) {
        return incident.send(Mission.sent(
                        MISSION,
                        new Responder(Responder.Kind.RESPONDER, "r-1"),
                        LI,
                        at(seconds),
                        Optional.empty(),
                        Optional.empty()))
                .incident();
    }

    static Owned attended(Owned incident, long seconds) {
        return (Owned) sent(incident, seconds)
                .arrive(MISSION, at(seconds + 60), "r-1", at(seconds + 60))
                .incident();
    }

    static void refused(ThrowingCallable call, EmergencyError code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
