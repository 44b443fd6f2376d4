package org.linli.provider.caregiver.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.FacilityId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.Sex;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.caregiver.domain.Certificate.Revocation;
import org.linli.provider.domain.ProviderError;

class CaregiverTest {

    private static final Person PERSON =
            new Person(new PersonName(" 欧阳春花 "), PhoneNumber.parse("13800001234"), Sex.FEMALE);
    private static final Work WORK = new Work(new FacilityId(new UUID(0, 3)), TravelMode.EBIKE, List.of("BATHING"));
    private static final Revocation NOW = new Revocation(Instant.parse("2026-11-22T00:00:00Z"), "举报属实");

    private final Caregiver caregiver = Caregiver.employ(
            new CaregiverId(new UUID(0, 1)),
            new ProviderId(new UUID(0, 2)),
            PERSON,
            WORK,
            List.of(certificate("S410100001")));

    @Test
    void neitherNameNorPhoneSlipsIntoALog() {
        assertThat(caregiver.toString())
                .contains("欧*", "138****1234")
                .doesNotContain("阳春花")
                .doesNotContain("13800001234");
    }

    @Test
    void aRevokedCertificateStaysOnRecordAndIsRevokedOnce() {
        Caregiver revoked = caregiver.revoking("S410100001", NOW);

        assertThat(revoked.certificate("S410100001").revocation()).isEqualTo(NOW);
        refused(ProviderError.CERTIFICATE_REVOKED, () -> revoked.revoking("S410100001", NOW));
        refused(CommonError.NOT_FOUND, () -> caregiver.revoking("S410100002", NOW));
    }

    @Test
    void aNumberIsRegisteredOnce() {
        refused(ProviderError.CERTIFICATE_EXISTS, () -> caregiver.with(certificate("S410100001")));
        assertThat(caregiver.with(certificate("S410100002")).certificates()).hasSize(2);
    }

    @Test
    void whoHasLeftIsEmployedAnew() {
        Caregiver left = caregiver.changed(PERSON, WORK, CaregiverStatus.LEFT);

        refused(ProviderError.CAREGIVER_LEFT, () -> left.changed(PERSON, WORK, CaregiverStatus.ACTIVE));
        assertThat(caregiver.changed(PERSON, WORK, CaregiverStatus.ON_LEAVE).status())
                .isEqualTo(CaregiverStatus.ON_LEAVE);
    }

    @Test
    void anIdentityNumberIsNoCertificateNumber() {
        refused(CommonError.INVALID_INPUT, () -> certificate("11010519491231002X"));
    }

    @Test
    void aCertificateEndsNoEarlierThanItBegins() {
        LocalDate day = LocalDate.parse("2026-01-02");

        refused(
                CommonError.INVALID_INPUT,
                () -> new Certificate("NURSE", "N-1234", "卫健委", day, day.minusDays(1), null));
    }

    private static Certificate certificate(String number) {
        return new Certificate(
                "CAREGIVER_5",
                number,
                "郑州市人力资源和社会保障局",
                LocalDate.parse("2024-05-01"),
                LocalDate.parse("2027-04-30"),
                null);
    }

    private static void refused(ErrorCode code, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
