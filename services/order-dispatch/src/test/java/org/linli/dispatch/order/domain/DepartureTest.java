package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.dispatch.order.domain.Fixture.EXCEPTION;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.inService;
import static org.linli.dispatch.order.domain.Fixture.reported;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the departure of a resident makes of her orders. */
class DepartureTest {

    @ParameterizedTest
    @EnumSource(Departure.class)
    void reasonAndKindNameTheDeparture(Departure why) {
        String name = "RESIDENT_" + why.name();
        assertThat(why.cancellation().reason().name()).isEqualTo(name);
        assertThat(why.kind().name()).isEqualTo(name);
    }

    @Test
    void whatIsNoticedWaitsForADispatcherAndNamesNoCaregiver() {
        // When
        Step<UnderWay> step = inService().notice(EXCEPTION, ExceptionKind.RESIDENT_DECEASED, NOW);
        // Then
        assertThat(step.order()).isInstanceOf(InService.class);
        Assignment assignment = step.order().assignment();
        assertThat(assignment.undecided()).contains(assignment.exception(EXCEPTION));
        assertThat(assignment.exception(EXCEPTION).caregiver()).isEmpty();
        assertThat(assignment.has(ExceptionKind.RESIDENT_DECEASED)).isTrue();
        assertThat(assignment.has(ExceptionKind.RESIDENT_MOVED_AWAY)).isFalse();
        assertThat(step.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderEvent.ExceptionNoticed.class,
                        fact -> assertThat(fact.assignment().crew()).hasSize(2));
    }

    @Test
    void whatWasDecidedIsKnownButWaitsNoLonger() {
        // Given
        UnderWay noticed = inService()
                .notice(EXCEPTION, ExceptionKind.RESIDENT_MOVED_AWAY, NOW)
                .order();
        // When
        UnderWay decided = (UnderWay) noticed.decide(EXCEPTION, ExceptionDecision.CONTINUE, "今日服务照常", NOW)
                .order();
        // Then
        assertThat(decided.assignment().undecided()).isEmpty();
        assertThat(decided.assignment().isUndecided(ExceptionKind.RESIDENT_MOVED_AWAY))
                .isFalse();
        assertThat(decided.assignment().has(ExceptionKind.RESIDENT_MOVED_AWAY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Departure.class)
    void whatADispatcherCancelsKeepsTheReason(Departure why) {
        UnderWay noticed = inService().notice(EXCEPTION, why.kind(), NOW).order();
        ServiceOrder ended =
                noticed.decide(EXCEPTION, ExceptionDecision.CANCEL, "已核实", NOW).order();
        assertThat(ended)
                .isInstanceOfSatisfying(
                        Cancelled.class,
                        cancelled -> assertThat(cancelled.why().reason())
                                .isEqualTo(why.cancellation().reason()));
    }

    @Test
    void theOldestUndecidedOneIsDecidedFirst() {
        UnderWay both = reported(inService(), ExceptionKind.UNSAFE)
                .notice(new ExceptionId(UUID.randomUUID()), ExceptionKind.RESIDENT_DECEASED, NOW.plusSeconds(5))
                .order();
        assertThat(both.assignment().undecided().orElseThrow().kind()).isEqualTo(ExceptionKind.UNSAFE);
    }
}
