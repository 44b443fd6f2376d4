package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.emergency.incident.domain.Scene.LI;
import static org.linli.emergency.incident.domain.Scene.WANG;
import static org.linli.emergency.incident.domain.Scene.at;
import static org.linli.emergency.incident.domain.Scene.claimed;
import static org.linli.emergency.incident.domain.Scene.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Stage;

class ClaimTest {

    @Test
    void theFirstClaimIsTheAnswerAndStaysIt() {
        Step<Owned> first = Scene.ringing().claim(LI, at(12));
        Owned second = first.incident()
                .release(LI, "换班", at(40))
                .incident()
                .claim(WANG, at(50))
                .incident();
        assertThat(second.dossier().answeredAt()).contains(at(12));
        assertThat(first.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        IncidentEvent.Claimed.class,
                        fact -> assertThat(fact.first()).isTrue());
    }

    @Test
    void anotherOperatorCannotTakeALivingClaim() {
        refused(() -> claimed().reclaim(WANG, at(20)), EmergencyError.ALREADY_CLAIMED);
    }

    @Test
    void aStaleClaimStaysItsOperatorsUntilSomebodyTakesIt() {
        Owned stale = claimed().turnStale(at(60)).incident();
        assertThat(stale.claim().operator()).isEqualTo(LI);
        assertThat(stale.claim().staleSince()).contains(at(60));
        Owned taken = stale.reclaim(WANG, at(70)).incident();
        assertThat(taken.claim().operator()).isEqualTo(WANG);
        assertThat(taken.claim().isStale()).isFalse();
    }

    @Test
    void aConsoleThatComesBackIsFreshAgain() {
        Owned fresh = claimed().turnStale(at(60)).incident().turnFresh(at(65)).incident();
        refused(() -> fresh.reclaim(WANG, at(70)), EmergencyError.ALREADY_CLAIMED);
    }

    @Test
    void aSupervisorTakesItFromWhoeverHasItAndTheReasonIsKept() {
        Step<Owned> step = claimed().takeOver(WANG, "坐席无响应", at(60));
        assertThat(step.events()).singleElement().isInstanceOfSatisfying(IncidentEvent.TakenOver.class, fact -> {
            assertThat(fact.from()).isEqualTo(LI);
            assertThat(fact.to()).isEqualTo(WANG);
            assertThat(fact.reason()).isEqualTo("坐席无响应");
        });
    }

    @Test
    void onlyItsOperatorHoldsReleasesTransfersAndCloses() {
        refused(() -> claimed().hold(WANG, "等待", at(600), at(20)), EmergencyError.NOT_YOURS);
        refused(() -> claimed().release(WANG, "换班", at(20)), EmergencyError.NOT_YOURS);
        refused(() -> claimed().offer(WANG, LI, "换班", at(20)), EmergencyError.NOT_YOURS);
        refused(() -> claimed().close(Scene.UNWELL, Optional.empty(), WANG, at(20)), EmergencyError.NOT_YOURS);
    }

    @Test
    void anOfferedIncidentIsNeverWithoutAnOperator() {
        Owned offered = claimed().offer(LI, WANG, "换班", at(20)).incident();
        assertThat(offered.claim().operator()).isEqualTo(LI);
        assertThat(offered.declineOffer(WANG, at(25)).incident().claim().operator())
                .isEqualTo(LI);
        assertThat(offered.acceptOffer(WANG, at(25)).incident().claim().operator())
                .isEqualTo(WANG);
        refused(() -> offered.acceptOffer("operator-zhao", at(25)), EmergencyError.NOT_TRANSFERRED_TO_YOU);
    }

    @Test
    void aHoldEndsByItselfAndTheLadderClimbsMeanwhile() {
        Owned held = claimed().hold(LI, "等待女儿回电", at(120), at(20)).incident();
        assertThat(held.timer()).contains(at(30));
        Open climbing = held.tick(at(31)).orElseThrow().incident();
        assertThat(climbing.dossier().ladder().reached()).isEqualTo(Stage.RESIDENT_PHONE);
        assertThat(climbing.holdUntil()).contains(at(120));
        assertThat(climbing.tick(at(120)).orElseThrow().events()).hasOnlyElementsOfType(IncidentEvent.HoldEnded.class);
    }

    @Test
    void releasedItRingsAgainAndKeepsWhatWasDone() {
        Owned sent = Scene.sent(Scene.tried(claimed(), Scene.TERMINAL, Outcome.SILENT, 15), 30);
        Ringing ringing = sent.release(LI, "换班", at(40)).incident();
        assertThat(ringing.dossier().efforts().attempts()).hasSize(1);
        assertThat(ringing.timer()).isPresent();
        assertThat(ringing.claim(WANG, at(45)).incident()).isInstanceOf(ResponderSent.class);
    }

    @Test
    void timeOpensStagesWhoeverHasIt() {
        Step<? extends Open> unclaimed = Scene.ringing().tick(at(30)).orElseThrow();
        Step<? extends Open> idle = claimed().tick(at(30)).orElseThrow();
        assertThat(unclaimed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        IncidentEvent.LadderAdvanced.class,
                        fact -> assertThat(fact.unclaimed()).isTrue());
        assertThat(idle.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        IncidentEvent.LadderAdvanced.class,
                        fact -> assertThat(fact.unclaimed()).isFalse());
        assertThat(claimed().tick(at(29))).isEmpty();
    }

    @Test
    void somebodyAtTheDoorStopsTheLadder() {
        Owned onScene = Scene.attended(claimed(), 20);
        assertThat(onScene).isInstanceOf(OnScene.class);
        assertThat(onScene.timer()).isEmpty();
        assertThat(onScene.tick(at(1000))).isEmpty();
    }

    @Test
    void aMissionHappensOnceInOrder() {
        Owned sent = Scene.sent(claimed(), 20);
        refused(() -> sent.arrive(Scene.MISSION, at(10), "r-1", at(90)), EmergencyError.TIME_NOT_POSSIBLE);
        refused(() -> sent.arrive(Scene.MISSION, at(900), "r-1", at(90)), EmergencyError.TIME_NOT_POSSIBLE);
        Open there = sent.arrive(Scene.MISSION, at(80), "r-1", at(90)).incident();
        refused(() -> there.arrive(Scene.MISSION, at(85), "r-1", at(90)), EmergencyError.MISSION_NOT_POSSIBLE);
        Open left = there.endMission(Scene.MISSION, Optional.empty(), "r-1", at(100))
                .incident();
        refused(
                () -> left.endMission(Scene.MISSION, Optional.empty(), "r-1", at(101)),
                EmergencyError.MISSION_NOT_POSSIBLE);
    }
}
