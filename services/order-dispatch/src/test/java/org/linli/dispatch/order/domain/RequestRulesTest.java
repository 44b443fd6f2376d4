package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.TODAY;
import static org.linli.dispatch.order.domain.OfferingTest.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Money;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;

class RequestRulesTest {

    private static void refusedWindow(Instant start, Duration length) {
        refused(
                DispatchError.WINDOW_NOT_POSSIBLE,
                () -> RequestRules.requirePossible(TimeWindow.of(start, length), NOW));
    }

    private static Resident resident(boolean active, boolean located) {
        return new Resident(
                new ResidentId(UUID.randomUUID()),
                new DivisionCode("990105001001"),
                active,
                Sex.FEMALE,
                located,
                Set.of(),
                List.of(
                        new Resident.Relative("son", "NOTICES", Optional.empty()),
                        new Resident.Relative("daughter", "ORDERS", Optional.of(NOW))));
    }

    private static ItemTerms terms(int edition, long fen, Place place) {
        return new ItemTerms("BATH", edition, "BATHING", 90, new Money(fen), Optional.empty(), 1, SexRule.NONE, place);
    }

    @Test
    void theWindowIsInTheFutureNearEnoughAndOfUsefulLength() {
        refusedWindow(NOW.minusSeconds(61), Duration.ofHours(1));
        refusedWindow(NOW.plus(Duration.ofDays(60)).plusSeconds(1), Duration.ofHours(1));
        refusedWindow(NOW, Duration.ofMinutes(29));
        refusedWindow(NOW, Duration.ofHours(13));
        assertThatNoException()
                .isThrownBy(() -> RequestRules.requirePossible(TimeWindow.of(NOW, Duration.ofMinutes(30)), NOW));
    }

    @Test
    void whoLeftOrHasNoHomePointCannotBeServed() {
        refused(DispatchError.RESIDENT_LEFT, () -> RequestRules.requireServable(resident(false, true)));
        refused(DispatchError.RESIDENT_NOT_LOCATED, () -> RequestRules.requireServable(resident(true, false)));
    }

    @Test
    void theTermsAreThoseOfTheDayOfTheVisit() {
        // Given
        CatalogueItem item = new CatalogueItem(
                "BATH",
                List.of(
                        new CatalogueItem.Edition(
                                terms(1, 16_800, Place.HOME), new DateSpan(TODAY.minusYears(1), Optional.empty())),
                        new CatalogueItem.Edition(
                                terms(2, 18_000, Place.HOME), new DateSpan(TODAY.plusDays(1), Optional.empty()))));
        // When
        ItemTerms today = RequestRules.requireTerms(item, TimeWindow.of(NOW, Duration.ofHours(1)));
        ItemTerms tomorrow =
                RequestRules.requireTerms(item, TimeWindow.of(NOW.plus(Duration.ofDays(1)), Duration.ofHours(1)));
        // Then
        assertThat(today.price()).isEqualTo(new Money(16_800));
        assertThat(tomorrow.price()).isEqualTo(new Money(18_000));
    }

    @Test
    void anItemWithoutTermsCannotBeOrderedAndOneAtAFacilityCan() {
        TimeWindow window = TimeWindow.of(NOW, Duration.ofHours(1));
        CatalogueItem ended = new CatalogueItem(
                "BATH",
                List.of(new CatalogueItem.Edition(
                        terms(1, 1, Place.HOME), new DateSpan(TODAY.minusYears(1), Optional.of(TODAY.minusDays(1))))));
        CatalogueItem hall = new CatalogueItem(
                "BATH",
                List.of(new CatalogueItem.Edition(terms(1, 1, Place.FACILITY), new DateSpan(TODAY, Optional.empty()))));
        refused(DispatchError.ITEM_NOT_OFFERED, () -> RequestRules.requireTerms(ended, window));
        assertThat(RequestRules.requireTerms(hall, window).place()).isEqualTo(Place.FACILITY);
    }

    @Test
    void nobodyWalksToAServiceAtHome() {
        RequestRules.requireCircleToWalk(terms(1, 1, Place.HOME), OptionalInt.empty());
        RequestRules.requireCircleToWalk(terms(1, 1, Place.FACILITY), OptionalInt.of(20));
        assertThatThrownBy(() -> RequestRules.requireCircleToWalk(terms(1, 1, Place.HOME), OptionalInt.of(20)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void consentForOrdersHasALevelAndAnEnd() {
        Resident resident = resident(true, true);
        assertThat(resident.sharesOrdersWith("son", NOW)).isFalse();
        assertThat(resident.sharesOrdersWith("daughter", NOW.minusSeconds(1))).isTrue();
        assertThat(resident.sharesOrdersWith("daughter", NOW)).isFalse();
    }

    @Test
    void aPhoneMayBeOfflineForADayButNotAheadOfTime() {
        assertThat(PhoneTime.require(NOW.minus(Duration.ofHours(24)), NOW)).isEqualTo(NOW.minus(Duration.ofHours(24)));
        refused(DispatchError.TIME_NOT_POSSIBLE, () -> PhoneTime.require(NOW.plusSeconds(121), NOW));
        refused(DispatchError.TIME_NOT_POSSIBLE, () -> PhoneTime.require(NOW.minus(Duration.ofHours(25)), NOW));
    }
}
