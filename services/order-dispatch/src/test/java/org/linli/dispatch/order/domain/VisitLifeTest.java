package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.dispatch.order.domain.Fixture.EXCEPTION;
import static org.linli.dispatch.order.domain.Fixture.LI;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.RULES;
import static org.linli.dispatch.order.domain.Fixture.START;
import static org.linli.dispatch.order.domain.Fixture.WANG;
import static org.linli.dispatch.order.domain.Fixture.accepted;
import static org.linli.dispatch.order.domain.Fixture.claim;
import static org.linli.dispatch.order.domain.Fixture.completed;
import static org.linli.dispatch.order.domain.Fixture.inService;
import static org.linli.dispatch.order.domain.Fixture.proof;
import static org.linli.dispatch.order.domain.Fixture.reported;
import static org.linli.dispatch.order.domain.OfferingTest.refused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CaregiverId;

class VisitLifeTest {

    @Test
    void theFirstCheckInPutsTheOrderInService() {
        Step<InService> step = accepted().checkIn(WANG, claim(30, START), RULES);
        assertThat(step.events()).singleElement().isInstanceOf(OrderEvent.VisitCheckedIn.class);
        assertThat(step.order().visit(WANG).version()).isEqualTo(2);
        assertThat(step.order().visit(LI)).isInstanceOf(Visit.Planned.class);
    }

    @Test
    void everyChangeOfAVisitHasItsOwnVersion() {
        UnderWay left = accepted().depart(WANG, START.minusSeconds(900)).order();
        UnderWay both = left.depart(LI, START.minusSeconds(800)).order();
        assertThat(both.assignment().visits()).extracting(Visit::version).containsExactly(2L, 3L);
    }

    @Test
    void settingOffTwiceIsRefused() {
        UnderWay left = accepted().depart(WANG, START).order();
        refused(DispatchError.ALREADY_EN_ROUTE, () -> left.depart(WANG, START));
    }

    @Test
    void checkingInTwiceIsRefused() {
        refused(DispatchError.ALREADY_CHECKED_IN, () -> inService().checkIn(WANG, claim(30, START), RULES));
        refused(DispatchError.ALREADY_CHECKED_IN, () -> inService().depart(WANG, START));
    }

    @Test
    void checkingOutComesAfterCheckingIn() {
        refused(DispatchError.NOT_CHECKED_IN, () -> inService().checkOut(LI, proof(START), NOW));
    }

    @Test
    void checkingOutBeforeArrivingIsRefused() {
        refused(DispatchError.TIME_NOT_POSSIBLE, () -> inService().checkOut(WANG, proof(START.minusSeconds(1)), NOW));
    }

    @Test
    void whoIsNotOfTheCrewHasNoVisit() {
        CaregiverId stranger = new CaregiverId(UUID.randomUUID());
        refused(DispatchError.VISIT_REASSIGNED, () -> accepted().checkIn(stranger, claim(30, START), RULES));
    }

    @Test
    void theOrderIsCompletedWhenTheLastOneIsOut() {
        // Given
        InService both = inService().checkIn(LI, claim(30, START), RULES).order();
        // When
        Step<ServiceOrder> first = both.checkOut(WANG, proof(START.plusSeconds(5400)), NOW);
        Step<ServiceOrder> last = ((InService) first.order()).checkOut(LI, proof(START.plusSeconds(5400)), NOW);
        // Then
        assertThat(first.order()).isInstanceOf(InService.class);
        assertThat(last.order()).isInstanceOf(Completed.class);
        assertThat(last.events())
                .extracting(Object::getClass)
                .containsExactly(
                        OrderEvent.VisitCheckedOut.class, OrderEvent.VisitEnded.class, OrderEvent.Completed.class);
    }

    @Test
    void onlyTheCrewMembersWhoArrivedNeedToLeave() {
        Step<ServiceOrder> step = inService().checkOut(WANG, proof(START.plusSeconds(60)), NOW);
        assertThat(step.order()).isInstanceOf(InService.class);
    }

    @Test
    void aCompletedOrderIsRatedOnce() {
        Rating rating = new Rating(4, List.of("准时"), Optional.empty(), "daughter");
        Completed rated = completed().rate(rating, NOW).order();
        assertThat(rated.stars()).contains(4);
        refused(DispatchError.ALREADY_RATED, () -> rated.rate(rating, NOW));
    }

    @Test
    void farFromHomeNeedsAReasonAndIsFlagged() {
        refused(DispatchError.REASON_REQUIRED, () -> accepted().checkIn(WANG, claim(101, START), RULES));
        ArrivalClaim explained = new ArrivalClaim(START, 240, OptionalInt.empty(), Optional.of("小区北门定位"));
        Arrival arrival = RULES.judge(explained, accepted().request().window());
        assertThat(arrival.flags()).containsExactly(ArrivalFlag.FAR_FROM_HOME);
    }

    @Test
    void outsideTheWindowNeedsAReasonAndIsFlagged() {
        refused(
                DispatchError.REASON_REQUIRED,
                () -> accepted().checkIn(WANG, claim(20, START.minusSeconds(1801)), RULES));
        assertThat(RULES.judge(
                                claim(100, START.minusSeconds(1800)),
                                accepted().request().window())
                        .flags())
                .isEmpty();
    }

    @Test
    void aDispatcherMayLetTheCrewGoOn() {
        // Given
        UnderWay reported = reported(accepted(), ExceptionKind.NOT_AT_HOME);
        // When
        Step<ServiceOrder> step = reported.decide(EXCEPTION, ExceptionDecision.CONTINUE, "已联系家属", NOW);
        // Then
        assertThat(step.order()).isInstanceOf(Accepted.class);
        refused(
                DispatchError.EXCEPTION_DECIDED,
                () -> ((UnderWay) step.order()).decide(EXCEPTION, ExceptionDecision.FAIL, "再次", NOW));
    }

    @Test
    void replanningReleasesTheCrewAndAllowsTheSameProvider() {
        Step<ServiceOrder> step = decided(ExceptionKind.NOT_AT_HOME, ExceptionDecision.REPLAN);
        assertThat(step.order()).isInstanceOfSatisfying(Queued.class, queued -> {
            assertThat(queued.reason()).isEqualTo(QueueReason.REPLAN);
            assertThat(queued.dossier().notToAsk()).doesNotContain(Fixture.FIRST);
        });
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(
                        OrderEvent.ExceptionDecided.class, OrderEvent.VisitEnded.class, OrderEvent.Queued.class);
    }

    @Test
    void aRefusalAtTheDoorCancelsAtTheResidentsWish() {
        Step<ServiceOrder> step = decided(ExceptionKind.REFUSED_AT_DOOR, ExceptionDecision.CANCEL);
        assertThat(step.order())
                .isInstanceOfSatisfying(
                        Cancelled.class,
                        cancelled -> assertThat(cancelled.why().reason()).isEqualTo(CancelReason.RESIDENT_WISH));
    }

    @Test
    void aFailedOrderSaysWhy() {
        Step<ServiceOrder> step = decided(ExceptionKind.UNSAFE, ExceptionDecision.FAIL);
        assertThat(step.order())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(ExceptionKind.UNSAFE));
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(
                        OrderEvent.ExceptionDecided.class, OrderEvent.VisitEnded.class, OrderEvent.Failed.class);
    }

    @Test
    void anExceptionFlagsTheCompletedOrder() {
        assertThat(reported(inService(), ExceptionKind.OTHER).assignment().isFlagged())
                .isTrue();
    }

    @Test
    void cancellingUnderWayReleasesTheCrew() {
        Step<Cancelled> step = accepted().cancel(new Cancellation(CancelReason.OTHER, Optional.empty()), NOW);
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.VisitEnded.class, OrderEvent.Cancelled.class);
        assertThat(step.order().assignment()).isPresent();
    }

    @Test
    void withoutSignatureAPhotoIsNeeded() {
        refused(
                DispatchError.PROOF_REQUIRED,
                () -> new Proof(
                        new ProofId(UUID.randomUUID()),
                        NOW,
                        List.of(),
                        new Signature.CannotSign("手部不便"),
                        Optional.empty(),
                        false));
    }

    private static Step<ServiceOrder> decided(ExceptionKind kind, ExceptionDecision decision) {
        return reported(accepted(), kind).decide(EXCEPTION, decision, "处理意见", NOW);
    }
}
