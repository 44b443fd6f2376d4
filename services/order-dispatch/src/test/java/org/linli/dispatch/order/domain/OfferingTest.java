package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.dispatch.order.domain.Fixture.FIRST;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.ORDER;
import static org.linli.dispatch.order.domain.Fixture.SECOND;
import static org.linli.dispatch.order.domain.Fixture.START;
import static org.linli.dispatch.order.domain.Fixture.UNWANTED;
import static org.linli.dispatch.order.domain.Fixture.candidates;
import static org.linli.dispatch.order.domain.Fixture.matching;
import static org.linli.dispatch.order.domain.Fixture.offerId;
import static org.linli.dispatch.order.domain.Fixture.offered;
import static org.linli.dispatch.order.domain.Fixture.planned;
import static org.linli.dispatch.order.domain.Fixture.provider;
import static org.linli.dispatch.order.domain.Fixture.question;
import static org.linli.dispatch.order.domain.Fixture.queued;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.dispatch.order.domain.ClosedOffer.Closing;
import org.linli.kernel.Refusal;

class OfferingTest {

    @Test
    void aRequestIsFundedAndPutToMatchingInOneGo() {
        // When
        Step<Matching> step = ServiceOrder.request(ORDER, Fixture.request(), NOW)
                .then(requested -> requested.fund(NOW))
                .then(funded -> funded.askMatching(question(), NOW));
        // Then
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.Requested.class, OrderEvent.Funded.class, OrderEvent.MatchingAsked.class);
    }

    @Test
    void publicMoneyCannotBeReservedYet() {
        Requested requested = ServiceOrder.request(ORDER, Fixture.request(SexRule.NONE, Funding.PUBLIC), NOW)
                .order();
        refused(DispatchError.FUNDING_NOT_AVAILABLE, () -> requested.fund(NOW));
    }

    @Test
    void theBestCandidateGetsTheOffer() {
        // When
        Step<Waiting> step = matching().ranked(candidates(FIRST, SECOND), offerId(), NOW);
        // Then
        assertThat(step.order()).isInstanceOfSatisfying(Offered.class, offered -> {
            assertThat(offered.offer().provider()).isEqualTo(FIRST);
            assertThat(offered.offer().expiresAt()).isEqualTo(NOW.plusSeconds(900));
        });
        assertThat(step.events()).singleElement().isInstanceOf(OrderEvent.Offered.class);
    }

    @Test
    void aProviderTheResidentDoesNotWantIsPassedOver() {
        assertThat(offered(UNWANTED, SECOND).offer().provider()).isEqualTo(SECOND);
    }

    @Test
    void noCandidateMeansTheQueue() {
        assertThat(matching().ranked(List.of(), offerId(), NOW).order())
                .isInstanceOfSatisfying(
                        Queued.class,
                        queued -> assertThat(queued.reason()).isEqualTo(QueueReason.CANDIDATES_EXHAUSTED));
    }

    @Test
    void afterADeclineTheNextCandidateIsAsked() {
        // When
        Step<Waiting> step =
                offered(FIRST, SECOND).decline(DeclineReason.NO_CAPACITY, Optional.of("满员"), offerId(), NOW);
        // Then
        assertThat(step.order())
                .isInstanceOfSatisfying(
                        Offered.class,
                        offered -> assertThat(offered.offer().provider()).isEqualTo(SECOND));
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.OfferDeclined.class, OrderEvent.Offered.class);
    }

    @Test
    void afterALapseTheNextCandidateIsAskedAndThenTheQueue() {
        // When
        Offered second = (Offered) offered(FIRST, SECOND).lapse(offerId(), NOW).order();
        Step<Waiting> step = second.lapse(offerId(), NOW);
        // Then
        assertThat(step.order()).isInstanceOf(Queued.class);
        assertThat(step.order().dossier().past())
                .extracting(ClosedOffer::closing)
                .containsExactly(new Closing.Expired(), new Closing.Expired());
    }

    @Test
    void theRefuserIsNeverAskedAgainForThisOrder() {
        // Given
        Queued queued = (Queued) offered(FIRST)
                .decline(DeclineReason.TOO_FAR, Optional.empty(), offerId(), NOW)
                .order();
        // When
        Step<Matching> again = queued.askAgain(question(), NOW);
        // Then
        assertThat(again.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderEvent.MatchingAsked.class,
                        asked -> assertThat(asked.notToAsk()).containsExactlyInAnyOrder(FIRST, UNWANTED));
        assertThat(again.order().ranked(candidates(FIRST), offerId(), NOW).order())
                .isInstanceOf(Queued.class);
        refused(
                DispatchError.PROVIDER_NOT_TO_ASK,
                () -> queued.offerTo(provider(FIRST), Optional.empty(), offerId(), NOW));
    }

    @Test
    void aWithdrawnOfferIsNoRefusal() {
        // When
        Step<Offered> step = offered(FIRST).offerTo(provider(SECOND), Optional.empty(), offerId(), NOW);
        // Then
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.OfferWithdrawn.class, OrderEvent.Offered.class);
        assertThat(step.order().offer().candidate().rank()).isZero();
        assertThat(step.order().dossier().notToAsk()).doesNotContain(FIRST);
    }

    @Test
    void aDispatcherCannotChooseAProviderWithoutContract() {
        Provider foreign = new Provider(SECOND, true, List.of());
        refused(
                DispatchError.PROVIDER_NOT_UNDER_CONTRACT,
                () -> queued().offerTo(foreign, Optional.empty(), offerId(), NOW));
    }

    @Test
    void aLateAnswerStillHelpsAQueuedOrder() {
        assertThat(queued().unanswered()).isPresent();
        assertThat(queued().ranked(candidates(FIRST), offerId(), NOW).order()).isInstanceOf(Offered.class);
    }

    @Test
    void aShortfallSaysWhy() {
        Queued queued =
                matching().shortfall(new Shortfall("CIRCLE", "圈内没有", "扩大"), NOW).order();
        assertThat(queued.reason()).isEqualTo(QueueReason.SHORTFALL);
        assertThat(queued.shortfall()).contains(new Shortfall("CIRCLE", "圈内没有", "扩大"));
    }

    @Test
    void acceptanceBooksTheCrewAndPlansTheVisit() {
        // When
        Step<Accepted> step = offered(FIRST).accept(List.of(planned(Fixture.WANG), planned(Fixture.LI)), START, NOW);
        // Then
        assertThat(step.order().assignment().crew()).containsExactly(Fixture.WANG, Fixture.LI);
        assertThat(step.order().assignment().planned().end()).isEqualTo(START.plusSeconds(90 * 60));
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.Accepted.class, OrderEvent.VisitPlanned.class);
        assertThat(step.order().dossier().visitVersion()).isEqualTo(1);
    }

    @Test
    void anOfferPastItsExpiryIsStillOpenUntilTheLapseIsCommitted() {
        Offered offered = offered(FIRST);
        assertThat(offered.offer().isExpired(NOW.plusSeconds(900))).isTrue();
        assertThat(offered.accept(List.of(planned(Fixture.WANG)), START, NOW.plusSeconds(1000))
                        .order())
                .isInstanceOf(Accepted.class);
    }

    @Test
    void theVisitMustBeginInsideTheWindow() {
        refused(
                DispatchError.START_OUTSIDE_WINDOW,
                () -> offered(FIRST).accept(List.of(planned(Fixture.WANG)), START.plusSeconds(3 * 3600), NOW));
    }

    @Test
    void theEarliestStartIsTheWindowOrNow() {
        assertThat(offered(FIRST).earliestStart(NOW)).isEqualTo(START);
        assertThat(offered(FIRST).earliestStart(START.plusSeconds(60))).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void cancellingWithdrawsTheOpenOffer() {
        Step<Cancelled> step =
                offered(FIRST).cancel(new Cancellation(CancelReason.RESIDENT_WISH, Optional.empty()), NOW);
        assertThat(step.events())
                .extracting(Object::getClass)
                .containsExactly(OrderEvent.OfferWithdrawn.class, OrderEvent.Cancelled.class);
    }

    static void refused(DispatchError error, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(error));
    }
}
