package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.dispatch.order.domain.Fixture.FIRST;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.ORDER;
import static org.linli.dispatch.order.domain.Fixture.RULES;
import static org.linli.dispatch.order.domain.Fixture.SECOND;
import static org.linli.dispatch.order.domain.Fixture.START;
import static org.linli.dispatch.order.domain.Fixture.TODAY;
import static org.linli.dispatch.order.domain.Fixture.offerId;
import static org.linli.dispatch.order.domain.Fixture.question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.Money;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;

/** An order at a facility: the same life, a resident who comes instead of a crew that goes. */
class AttendanceTest {

    private static final FacilityId CANTEEN = new FacilityId(UUID.randomUUID());
    private static final FacilityId OTHER = new FacilityId(UUID.randomUUID());
    private static final Duration MEAL = Duration.ofMinutes(40);

    private static Request lunch() {
        Request usual = Fixture.request();
        return new Request(
                usual.resident(),
                usual.division(),
                new ItemTerms(
                        "MEAL", 1, "MEAL", 30, new Money(1_500), Optional.empty(), 1, SexRule.NONE, Place.FACILITY),
                usual.window(),
                usual.urgency(),
                usual.funding(),
                usual.channel(),
                usual.answerWithin(),
                usual.note(),
                Set.of(),
                usual.orderedBy(),
                NOW,
                OptionalInt.of(20));
    }

    private static Candidate at(FacilityId facility, ProviderId provider) {
        return new Candidate(1, provider, List.of(), 6.7, 300, Optional.of(facility));
    }

    private static Offered offered(Candidate... candidates) {
        return (Offered) ServiceOrder.request(ORDER, lunch(), NOW)
                .then(requested -> requested.fund(NOW))
                .then(funded -> funded.askMatching(question(), NOW))
                .then(matching -> matching.ranked(List.of(candidates), offerId(), NOW))
                .order();
    }

    private static Facility canteen(ProviderId provider, boolean open, Optional<DateSpan> suspended) {
        return new Facility(CANTEEN, provider, Set.of("MEAL"), open, suspended, Map.of("MEAL", 40), OptionalInt.of(9));
    }

    private static Facility canteen() {
        return canteen(FIRST, true, Optional.empty());
    }

    private static Accepted accepted() {
        return offered(at(CANTEEN, FIRST)).acceptAt(canteen(), START, NOW).order();
    }

    private static AttendanceProof till(Instant at) {
        return new AttendanceProof(new ProofId(UUID.randomUUID()), at, new Evidence.Till("T-1"), Optional.empty());
    }

    private static void refused(DispatchError error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(error));
    }

    @Test
    void acceptingTakesAPlaceOfTheKindOnTheBusinessDateAndNamesNobody() {
        Step<Accepted> step = offered(at(CANTEEN, FIRST)).acceptAt(canteen(), START, NOW);

        assertThat(step.order().assignment().crew()).isEmpty();
        assertThat(step.events().getLast())
                .isInstanceOfSatisfying(
                        OrderEvent.VisitPlanned.class,
                        planned -> assertThat(planned.place())
                                .contains(new PlaceTaken(
                                        CANTEEN, "MEAL", LocalDate.parse("2026-11-23"), OptionalInt.of(40))));
    }

    @Test
    void aFacilityThatDoesNotServeThatDayCannotAccept() {
        Offered offered = offered(at(CANTEEN, FIRST));
        Optional<DateSpan> thatDay = Optional.of(new DateSpan(TODAY.plusDays(1), Optional.of(TODAY.plusDays(1))));

        refused(
                DispatchError.FACILITY_NOT_SERVING,
                () -> offered.acceptAt(canteen(FIRST, false, Optional.empty()), START, NOW));
        refused(DispatchError.FACILITY_NOT_SERVING, () -> offered.acceptAt(canteen(FIRST, true, thatDay), START, NOW));
        refused(
                DispatchError.FACILITY_NOT_SERVING,
                () -> offered.acceptAt(canteen(SECOND, true, Optional.empty()), START, NOW));
        refused(
                DispatchError.START_OUTSIDE_WINDOW,
                () -> offered.acceptAt(canteen(), START.plus(Duration.ofHours(3)), NOW));
    }

    @Test
    void whoRefusedAtOneFacilityIsAskedAtItsNextOne() {
        Offered first = offered(at(CANTEEN, FIRST), at(OTHER, FIRST));

        Waiting next = first.decline(DeclineReason.NO_CAPACITY, Optional.empty(), offerId(), NOW)
                .order();

        assertThat(next)
                .isInstanceOfSatisfying(
                        Offered.class,
                        offered -> assertThat(offered.offer().candidate().facility())
                                .contains(OTHER));
        assertThat(next.dossier().notToAsk()).isEmpty();
        assertThat(next.dossier().facilitiesNotToAsk()).containsExactly(CANTEEN);
    }

    @Test
    void theResidentComesAndLeavesAndTheOrderIsCompleted() {
        InService present = accepted().attend(START, RULES).order();
        Step<Completed> step = present.leave(till(START.plus(MEAL)), NOW);

        assertThat(step.order().assignment().isDone()).isTrue();
        assertThat(step.order().assignment().isFlagged()).isFalse();
        assertThat(step.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("AttendanceEnded", "VisitEnded", "Completed");
        assertThat(step.order().assignment().delivery())
                .isInstanceOfSatisfying(
                        Delivery.AtFacility.class,
                        there -> assertThat(there.attendance()).isInstanceOfSatisfying(Attendance.Left.class, left -> {
                            assertThat(left.minutes()).isEqualTo(40);
                            assertThat(left.isProvenBy("T-1")).isTrue();
                            assertThat(left.isProvenBy("T-2")).isFalse();
                        }));
    }

    @Test
    void whoComesAtAnotherTimeIsFlaggedWithoutAReason() {
        InService early =
                accepted().attend(START.minus(Duration.ofMinutes(31)), RULES).order();

        assertThat(early.leave(till(START), NOW).order().assignment().isFlagged())
                .isTrue();
        assertThat(accepted()
                        .attend(START.minus(Duration.ofMinutes(30)), RULES)
                        .order()
                        .leave(till(START), NOW)
                        .order()
                        .assignment()
                        .isFlagged())
                .isFalse();
    }

    @Test
    void oneComesOnceAndLeavesOnceAndNotBeforeComing() {
        Accepted expected = accepted();
        InService present = expected.attend(START, RULES).order();

        refused(DispatchError.ALREADY_CHECKED_IN, () -> present.attend(START, RULES));
        refused(DispatchError.TIME_NOT_POSSIBLE, () -> present.leave(till(START.minusSeconds(1)), NOW));
    }

    @Test
    void whoDidNotComeIsMissedOnlyAfterTheWindow() {
        Instant end = lunch().window().end();

        refused(DispatchError.TIME_NOT_POSSIBLE, () -> accepted().miss(end.minusSeconds(1)));
        assertThat(accepted().miss(end).order().reason()).isEqualTo(ExceptionKind.DID_NOT_COME);
        refused(
                DispatchError.ALREADY_CHECKED_IN,
                () -> accepted().attend(START, RULES).order().miss(end));
    }

    @Test
    void aCrewDoesNotVisitAndAHomeIsNotAttended() {
        CaregiverId anybody = new CaregiverId(UUID.randomUUID());

        refused(DispatchError.AT_FACILITY, () -> accepted().depart(anybody, NOW));
        refused(DispatchError.NOT_AT_FACILITY, () -> Fixture.accepted().attend(START, RULES));
        refused(DispatchError.NOT_AT_FACILITY, () -> Fixture.accepted().miss(START.plus(Duration.ofDays(1))));
    }

    @Test
    void aDispatcherNamesTheFacilityForAServiceThereAndForNoOther() {
        Queued queued = ServiceOrder.request(ORDER, lunch(), NOW)
                .then(requested -> requested.fund(NOW))
                .then(funded -> funded.askMatching(question(), NOW))
                .then(matching -> matching.unanswered(NOW))
                .order();
        Provider provider = new Provider(
                FIRST,
                true,
                List.of(new Provider.Contract(
                        Set.of("MEAL"), List.of("990105"), new DateSpan(TODAY, Optional.empty()))));

        assertThat(queued.offerTo(provider, Optional.of(canteen()), offerId(), NOW)
                        .order()
                        .offer()
                        .candidate()
                        .facility())
                .contains(CANTEEN);
        refused(DispatchError.FACILITY_NEEDED, () -> queued.offerTo(provider, Optional.empty(), offerId(), NOW));
        refused(
                DispatchError.FACILITY_NEEDED,
                () -> Fixture.queued().offerTo(Fixture.provider(FIRST), Optional.of(canteen()), offerId(), NOW));
        refused(
                DispatchError.FACILITY_NOT_SERVING,
                () -> queued.offerTo(provider, Optional.of(canteen(SECOND, true, Optional.empty())), offerId(), NOW));
    }
}
