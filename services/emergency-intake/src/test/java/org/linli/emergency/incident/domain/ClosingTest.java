package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.emergency.incident.domain.Scene.ASSUMED;
import static org.linli.emergency.incident.domain.Scene.DAUGHTER;
import static org.linli.emergency.incident.domain.Scene.LI;
import static org.linli.emergency.incident.domain.Scene.TERMINAL;
import static org.linli.emergency.incident.domain.Scene.TEST;
import static org.linli.emergency.incident.domain.Scene.UNWELL;
import static org.linli.emergency.incident.domain.Scene.VISITED;
import static org.linli.emergency.incident.domain.Scene.WANG;
import static org.linli.emergency.incident.domain.Scene.at;
import static org.linli.emergency.incident.domain.Scene.attended;
import static org.linli.emergency.incident.domain.Scene.claimed;
import static org.linli.emergency.incident.domain.Scene.press;
import static org.linli.emergency.incident.domain.Scene.refused;
import static org.linli.emergency.incident.domain.Scene.sent;
import static org.linli.emergency.incident.domain.Scene.tried;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.emergency.incident.domain.ladder.AttemptId;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;

class ClosingTest {

    @Test
    void whoeverWasSpokenWithIsTheWitness() {
        Incident closed = close(tried(claimed(), TERMINAL, Outcome.REACHED, 20), UNWELL);
        assertThat(witness(closed)).isEqualTo(new Witness.Spoken(TERMINAL, at(25)));
    }

    @Test
    void aVisitIsABetterWitnessThanACall() {
        Owned both = attended(tried(claimed(), TERMINAL, Outcome.REACHED, 20), 40);
        assertThat(witness(close(both, UNWELL))).isInstanceOf(Witness.Attended.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NO_ANSWER", "BUSY", "WRONG_NUMBER", "UNABLE", "SILENT"})
    void silenceNeverEndsACall(Outcome outcome) {
        Owned silent = tried(tried(claimed(), TERMINAL, outcome, 20), DAUGHTER, outcome, 30);
        refused(() -> close(silent, UNWELL), EmergencyError.NOBODY_REACHED);
        refused(() -> close(silent, ASSUMED), EmergencyError.NOBODY_REACHED);
        refused(() -> close(silent, VISITED), EmergencyError.NOBODY_ATTENDED);
        refused(() -> close(silent, TEST), EmergencyError.NOT_A_TEST);
    }

    @Test
    void aContactWhoIsElsewhereKnowsNothing() {
        Owned called = tried(claimed(), DAUGHTER, Outcome.REACHED, 20);
        refused(() -> close(called, UNWELL), EmergencyError.NOBODY_REACHED);
    }

    @Test
    void aContactAtHerSideKnows() {
        Incident closed = close(tried(claimed(), DAUGHTER, Outcome.WITH_RESIDENT, 20), UNWELL);
        assertThat(witness(closed)).isEqualTo(new Witness.Spoken(DAUGHTER, at(25)));
    }

    @Test
    void helpUnderWayMustArriveOrBeCalledOffFirst() {
        Owned sent = sent(tried(claimed(), TERMINAL, Outcome.REACHED, 20), 30);
        refused(() -> close(sent, UNWELL), EmergencyError.HELP_UNDER_WAY);
        Owned off = (Owned)
                sent.endMission(Scene.MISSION, Optional.empty(), LI, at(60)).incident();
        assertThat(close(off, UNWELL)).isInstanceOf(Closed.class);
    }

    @Test
    void helpThatWasCalledOffIsNoVisit() {
        Owned off = (Owned) sent(claimed(), 30)
                .endMission(Scene.MISSION, Optional.empty(), LI, at(60))
                .incident();
        refused(() -> close(off, VISITED), EmergencyError.NOBODY_ATTENDED);
    }

    @Test
    void everyAttemptNeedsItsOutcome() {
        Owned trying = attended(claimed(), 20)
                .begin(Attempt.started(new AttemptId(UUID.randomUUID()), DAUGHTER, LI, at(90)))
                .incident();
        refused(() -> close(trying, VISITED), EmergencyError.ATTEMPT_WITHOUT_OUTCOME);
    }

    @Test
    void whatWasHeardBeforeTheLastCallCountsNoMore() {
        Owned reached = tried(claimed(), TERMINAL, Outcome.REACHED, 20);
        Owned again = (Owned) reached.press(press(SignalKind.SOS, 300)).incident();
        refused(() -> close(again, UNWELL), EmergencyError.NOBODY_REACHED);
        Owned spoken = tried(again, TERMINAL, Outcome.REACHED, 310);
        assertThat(close(spoken, UNWELL)).isInstanceOf(Closed.class);
    }

    @Test
    void somebodyStillAtTheDoorCountsWhateverIsPressed() {
        Owned onScene = (Owned)
                attended(claimed(), 20).press(press(SignalKind.SOS, 300)).incident();
        assertThat(close(onScene, VISITED)).isInstanceOf(Closed.class);
    }

    @Test
    void assumedAccidentalNeedsASecondPerson() {
        Owned called = tried(claimed(), DAUGHTER, Outcome.REACHED, 20);
        Owned proposed = (Owned) close(called, ASSUMED);
        assertThat(proposed.dossier().proposal()).isPresent();
        refused(() -> proposed.agree(LI, at(70)), EmergencyError.SECOND_PERSON_NEEDED);
        Closed closed = proposed.agree(WANG, at(70)).incident();
        assertThat(closed.closure().by()).isEqualTo(LI);
        assertThat(closed.closure().agreedBy()).contains(WANG);
        assertThat(closed.closure().at()).isEqualTo(at(70));
    }

    @Test
    void theColleagueWithDoubtWins() {
        Owned proposed = (Owned) close(tried(claimed(), DAUGHTER, Outcome.REACHED, 20), ASSUMED);
        Owned open = proposed.object(WANG, "应上门查看", at(70)).incident();
        assertThat(open.dossier().proposal()).isEmpty();
        refused(() -> open.agree(WANG, at(71)), EmergencyError.NOTHING_PROPOSED);
    }

    @Test
    void aPressTakesAProposalBack() {
        Owned proposed = (Owned) close(tried(claimed(), DAUGHTER, Outcome.REACHED, 20), ASSUMED);
        Owned again = (Owned) proposed.press(press(SignalKind.SOS, 65)).incident();
        refused(() -> again.agree(WANG, at(70)), EmergencyError.NOTHING_PROPOSED);
    }

    @Test
    void theTestOfADeviceEndsWithoutAnybody() {
        Owned test = Scene.ringing(new Subject.OfTest("scaip", "26317"), SignalKind.SOS)
                .claim(LI, at(5))
                .incident();
        assertThat(((Closed) close(test, TEST)).closure().witness()).isEmpty();
    }

    @Test
    void aResidentMaySayThatItWasATest() {
        assertThat(close(tried(claimed(), TERMINAL, Outcome.REACHED, 20), TEST)).isInstanceOf(Closed.class);
    }

    private static Incident close(Owned incident, Disposition disposition) {
        return incident.close(disposition, Optional.empty(), LI, at(60)).incident();
    }

    private static Witness witness(Incident closed) {
        return ((Closed) closed).closure().witness().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REACHED", "WITH_RESIDENT"})
    void aHelperWhoIsOnlyCalledKnowsNothing(Outcome outcome) {
        for (RungKind kind : List.of(RungKind.RESPONDER, RungKind.GRID_WORKER, RungKind.AMBULANCE)) {
            Owned called = tried(claimed(), Rung.of(kind), outcome, 20);
            assertThat(called).isInstanceOf(Claimed.class);
            refused(() -> close(called, UNWELL), EmergencyError.NOBODY_REACHED);
            refused(() -> close(called, ASSUMED), EmergencyError.NOBODY_REACHED);
        }
    }

    @Test
    void aVisitThatWasOverBeforeTheLastCallCountsNoMore() {
        Owned left = (Owned) attended(claimed(), 20)
                .endMission(Scene.MISSION, Optional.of("无异常"), LI, at(100))
                .incident();
        Owned again = (Owned) left.press(press(SignalKind.SOS, 300)).incident();
        refused(() -> close(again, VISITED), EmergencyError.NOBODY_ATTENDED);
        refused(() -> close(again, UNWELL), EmergencyError.NOBODY_REACHED);
    }

    @Test
    void aDaughterReachedBeforeTheLastCallCountsNoMore() {
        Owned called = tried(claimed(), DAUGHTER, Outcome.REACHED, 20);
        Owned again = (Owned) called.press(press(SignalKind.SOS, 300)).incident();
        refused(() -> close(again, ASSUMED), EmergencyError.NOBODY_REACHED);
    }

    @Test
    void aMessageReadLateDoesNotMakeOldEvidenceCount() {
        Owned reached = tried(claimed(), TERMINAL, Outcome.REACHED, 20);
        Owned again = (Owned) reached.press(press(SignalKind.SOS, 300)).incident();
        Owned late = (Owned) again.press(press(SignalKind.SOS, 12)).incident();
        assertThat(late.dossier().call().lastPressAt()).isEqualTo(at(300));
        assertThat(late.dossier().ladder().from()).isEqualTo(at(300));
        refused(() -> close(late, UNWELL), EmergencyError.NOBODY_REACHED);
    }
}
