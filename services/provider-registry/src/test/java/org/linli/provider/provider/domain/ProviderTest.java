package org.linli.provider.provider.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CommonError;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

class ProviderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final CreditCode CODE = new CreditCode("91350100M000100Y43");
    private static final UUID CONTRACT = new UUID(7, 7);

    private final Provider admitted = Provider.admit(
            new ProviderId(new UUID(0, 1)), CODE, "示范居家养老服务中心", List.of("MEAL"), DivisionCode.parse("4101"));

    @Test
    void anAdmittedProviderIsActiveAndHasNoContract() {
        assertThat(admitted.status()).isEqualTo(ProviderStatus.ACTIVE);
        assertThat(admitted.contracts()).isEmpty();
    }

    @Test
    void aSuspendedProviderMayBecomeActiveAgain() {
        Provider suspended = admitted.changed(CODE, admitted.name(), List.of(), ProviderStatus.SUSPENDED);

        Provider active = suspended.changed(CODE, admitted.name(), List.of(), ProviderStatus.ACTIVE);

        assertThat(active.status()).isEqualTo(ProviderStatus.ACTIVE);
    }

    @Test
    void anExitedProviderNeitherReturnsNorGetsAContract() {
        Provider exited = admitted.changed(CODE, admitted.name(), List.of(), ProviderStatus.EXITED);

        refused(
                ProviderError.PROVIDER_EXITED,
                () -> exited.changed(CODE, exited.name(), List.of(), ProviderStatus.ACTIVE));
        refused(ProviderError.PROVIDER_EXITED, () -> exited.with(contract("2026-01-01", null)));
    }

    @Test
    void anOpenContractEndsOnAnyDayFromYesterdayOn() {
        Provider provider = admitted.with(contract("2026-01-01", null));

        assertThat(endOf(provider.endingContract(CONTRACT, TODAY.minusDays(1), TODAY)))
                .isEqualTo("2026-11-21");
        assertThat(endOf(provider.endingContract(CONTRACT, TODAY.plusYears(1), TODAY)))
                .isEqualTo("2027-11-22");
        refused(ProviderError.PAST_IS_FIXED, () -> provider.endingContract(CONTRACT, TODAY.minusDays(2), TODAY));
    }

    @Test
    void anAgreedEndOnlyMovesForward() {
        Provider provider = admitted.with(contract("2026-01-01", "2026-12-31"));

        assertThat(endOf(provider.endingContract(CONTRACT, LocalDate.parse("2026-12-30"), TODAY)))
                .isEqualTo("2026-12-30");
        refused(
                ProviderError.CONTRACT_NOT_EXTENDABLE,
                () -> provider.endingContract(CONTRACT, LocalDate.parse("2027-01-01"), TODAY));
    }

    @Test
    void aContractThatHasNotBegunNeverBegins() {
        Provider provider = admitted.with(contract("2027-01-01", null));

        assertThat(endOf(provider.endingContract(CONTRACT, TODAY, TODAY))).isEqualTo("2026-12-31");
    }

    @Test
    void aContractOfAnotherProviderIsNotFound() {
        refused(CommonError.NOT_FOUND, () -> admitted.contract(CONTRACT));
    }

    private static Contract contract(String from, @Nullable String to) {
        return new Contract(
                CONTRACT,
                List.of("BATH-HOME-01"),
                List.of(DivisionCode.parse("410105")),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static String endOf(Provider provider) {
        return String.valueOf(provider.contract(CONTRACT).validTo());
    }

    private static void refused(ErrorCode code, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
