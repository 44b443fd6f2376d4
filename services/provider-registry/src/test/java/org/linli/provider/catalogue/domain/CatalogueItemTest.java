package org.linli.provider.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CommonError;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Money;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

class CatalogueItemTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Terms OLD = terms(26000);
    private static final Terms NEW = terms(28000);

    @Test
    void theFirstEditionMayLieInThePast() {
        CatalogueItem item = first("2026-01-01", null);

        assertThat(item.on(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(item.on(LocalDate.parse("2026-01-01"))).map(Edition::terms).contains(OLD);
    }

    @Test
    void aNewEditionClosesTheFormerOnTheDayBefore() {
        CatalogueItem item = first("2026-01-01", null).next("BATHING", NEW, LocalDate.parse("2027-01-01"), null, TODAY);

        assertThat(item.editions()).extracting(Edition::number).containsExactly(1, 2);
        assertThat(priceOn(item, "2026-12-31")).contains(26000L);
        assertThat(priceOn(item, "2027-01-01")).contains(28000L);
        assertThat(item.editions().getFirst().validTo()).isEqualTo("2026-12-31");
    }

    @Test
    void anEditionThatEndedBeforeStaysAsItWasAndTheGapOffersNothing() {
        CatalogueItem item = first("2026-01-01", "2026-11-30")
                .next("BATHING", NEW, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-06-30"), TODAY);

        assertThat(item.editions().getFirst().validTo()).isEqualTo("2026-11-30");
        assertThat(priceOn(item, "2026-12-15")).isEmpty();
        assertThat(priceOn(item, "2027-07-01")).isEmpty();
    }

    @Test
    void anEditionMustBeginAfterTheFormer() {
        CatalogueItem item = first("2027-01-01", null);

        refused(
                ProviderError.EDITION_OVERLAPS,
                () -> item.next("BATHING", NEW, LocalDate.parse("2027-01-01"), null, TODAY));
        refused(
                ProviderError.EDITION_OVERLAPS,
                () -> item.next("BATHING", NEW, LocalDate.parse("2026-12-01"), null, TODAY));
    }

    @Test
    void whatHeldOnPastDaysDoesNotChange() {
        CatalogueItem item = first("2026-01-01", null);

        refused(ProviderError.PAST_IS_FIXED, () -> item.next("BATHING", NEW, TODAY.minusDays(1), null, TODAY));
        assertThat(item.next("BATHING", NEW, TODAY, null, TODAY).editions()).hasSize(2);
    }

    @Test
    void anItemKeepsItsKind() {
        refused(ProviderError.KIND_IS_FIXED, () -> first("2026-01-01", null).next("MEAL", NEW, TODAY, null, TODAY));
    }

    @Test
    void anEditionEndsNoEarlierThanItBegins() {
        refused(CommonError.INVALID_INPUT, () -> first("2026-01-02", "2026-01-01"));
        assertThat(first("2026-01-01", "2026-01-01").editions()).hasSize(1);
    }

    private static CatalogueItem first(String from, @Nullable String to) {
        return CatalogueItem.first(
                "BATH-HOME-01", "BATHING", OLD, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static Optional<Long> priceOn(CatalogueItem item, String day) {
        return item.on(LocalDate.parse(day))
                .map(edition -> edition.terms().price().fen());
    }

    private static Terms terms(long priceFen) {
        return new Terms(
                "上门助浴", "次", 90, new Money(priceFen), "CAREGIVER_5", 2, SexRule.SAME_SEX_ONE, ServicePlace.HOME);
    }

    private static void refused(ErrorCode code, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
