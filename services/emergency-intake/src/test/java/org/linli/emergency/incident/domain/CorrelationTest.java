package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.emergency.incident.domain.Scene.RESIDENT;
import static org.linli.emergency.incident.domain.Scene.at;
import static org.linli.emergency.incident.domain.Scene.press;
import static org.linli.emergency.incident.domain.Scene.ringing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Stage;

class CorrelationTest {

    @Test
    void aRepeatCountsAndIsMoreUrgent() {
        Step<? extends Open> step = ringing().press(press(SignalKind.SOS, 20));
        Call call = step.incident().dossier().call();
        assertThat(call.presses()).isEqualTo(2);
        assertThat(call.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(call.lastPressAt()).isEqualTo(at(20));
        assertThat(step.events()).hasOnlyElementsOfType(IncidentEvent.PressedAgain.class);
    }

    @Test
    void anotherKindUpgrades() {
        Call call = ringing(RESIDENT, SignalKind.INACTIVITY)
                .press(press(SignalKind.SMOKE, 20))
                .incident()
                .dossier()
                .call();
        assertThat(call.kind()).isEqualTo(SignalKind.SMOKE);
        assertThat(call.priority()).isEqualTo(Priority.CRITICAL);
    }

    @Test
    void aLessUrgentKindDowngradesNothing() {
        Call call = ringing()
                .press(press(SignalKind.FLOOD, 20))
                .incident()
                .dossier()
                .call();
        assertThat(call.kind()).isEqualTo(SignalKind.SOS);
        assertThat(call.priority()).isEqualTo(Priority.HIGH);
        assertThat(call.presses()).isEqualTo(2);
    }

    @Test
    void whoeverHasItKeepsItWhenItIsPressedAgain() {
        Open again = Scene.claimed().press(press(SignalKind.SOS, 20)).incident();
        assertThat(again)
                .isInstanceOfSatisfying(
                        Claimed.class,
                        claimed -> assertThat(claimed.claim().operator()).isEqualTo(Scene.LI));
    }

    @Test
    void aPressEndsAHold() {
        Owned held = Scene.claimed().hold(Scene.LI, "等待回电", at(600), at(20)).incident();
        Open again = held.press(press(SignalKind.SOS, 30)).incident();
        assertThat(again.holdUntil()).isEmpty();
    }

    @Test
    void aPressAfterTheResidentWasReachedStartsTheLadderAgain() {
        Owned reached = Scene.tried(Scene.claimed(), Scene.TERMINAL, Outcome.REACHED, 20);
        assertThat(reached).isInstanceOf(InContact.class);
        assertThat(reached.timer()).isEmpty();
        Open again = reached.press(press(SignalKind.SOS, 300)).incident();
        assertThat(again).isInstanceOf(Claimed.class);
        assertThat(again.dossier().nextStep().rungs()).containsExactly(Scene.TERMINAL);
        assertThat(again.timer()).contains(at(330));
    }

    @Test
    void aPressWhileNobodyIsReachedDoesNotSetTheLadderBack() {
        Open later = ringing().tick(at(61)).orElseThrow().incident();
        Open again = later.press(press(SignalKind.SOS, 70)).incident();
        assertThat(again.dossier().ladder().reached()).isEqualTo(Stage.CONTACTS);
        assertThat(again.timer()).contains(at(90));
    }

    @Test
    void aResetOrCancelOfTheDeviceNeverClosesAndNeverSilences() {
        Open open = ringing();
        Step<? extends Open> step = open.withdraw(press(SignalKind.CANCELLED, 15));
        assertThat(step.incident()).isInstanceOf(Ringing.class);
        assertThat(step.incident().dossier().call().withdrawnAt()).contains(at(15));
        assertThat(step.incident().dossier().call().priority()).isEqualTo(Priority.HIGH);
        assertThat(step.incident().timer()).isEqualTo(open.timer());
    }

    @Test
    void aCallThatIsReadLateBeganWhenItArrived() {
        Open open = (Open) ringing().press(press(SignalKind.SOS, -20)).incident();
        assertThat(open.dossier().call().receivedAt()).isEqualTo(at(-20));
        assertThat(open.dossier().call().lastPressAt()).isEqualTo(at(0));
    }

    @Test
    void aTestIsTheLeastUrgentHoweverOftenItIsPressed() {
        Open test = ringing(new Subject.OfTest("scaip", "26317"), SignalKind.SOS)
                .press(press(SignalKind.SMOKE, 5))
                .incident()
                .press(press(SignalKind.SMOKE, 10))
                .incident();
        assertThat(test.dossier().call().priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void identifyingGivesTheResidentsLadderAndHappensOnce() {
        Owned unknown = ringing(new Subject.OfSender("scaip", "26317"), SignalKind.SOS)
                .claim(Scene.LI, at(5))
                .incident();
        var resident = ((Subject.OfResident) RESIDENT).resident();
        Open known = unknown.identify(resident, "990105001001", List.of(Scene.DAUGHTER), Scene.LI, at(20))
                .incident();
        assertThat(known.dossier().call().resident()).contains(resident);
        assertThat(known.dossier().ladder().rungs()).containsExactly(Scene.DAUGHTER);
        Scene.refused(
                () -> known.identify(resident, "990105001001", List.of(), Scene.LI, at(21)),
                EmergencyError.ALREADY_IDENTIFIED);
    }

    @Test
    void anotherKindAsUrgentIsMoreUrgentLikeARepeat() {
        Call call = ringing(RESIDENT, SignalKind.FALL)
                .press(press(SignalKind.SOS, 20))
                .incident()
                .dossier()
                .call();
        assertThat(call.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(call.presses()).isEqualTo(2);
    }

    @Test
    void anIncidentOfAnotherAreasResidentRingsThere() {
        Owned unknown = ringing(new Subject.OfSender("scaip", "26317"), SignalKind.SOS)
                .claim(Scene.LI, at(5))
                .incident();
        var resident = ((Subject.OfResident) RESIDENT).resident();
        Step<Ringing> step =
                unknown.identifyElsewhere(resident, "880105001001", List.of(Scene.DAUGHTER), Scene.LI, at(20));
        assertThat(step.incident().dossier().call().division()).isEqualTo("880105001001");
        assertThat(step.incident().dossier().call().resident()).contains(resident);
        assertThat(step.incident().timer()).isPresent();
        assertThat(step.events())
                .hasExactlyElementsOfTypes(IncidentEvent.Identified.class, IncidentEvent.Released.class);
    }
}
