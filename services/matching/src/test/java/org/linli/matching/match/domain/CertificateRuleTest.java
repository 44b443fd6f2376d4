package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.caregiver;
import static org.linli.matching.match.domain.Cast.certificate;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.valid;
import static org.linli.matching.match.domain.Cast.worker;
import static org.linli.matching.match.domain.SexRule.NONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Sex;

/** CERTIFICATE: asked on the 22nd for the 23rd. */
class CertificateRuleTest {

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "CAREGIVER_5, 2025-01-01, 2027-12-31, true",
        "CAREGIVER_5, 2026-11-22, 2026-11-23, true",
        "CAREGIVER_5, 2025-01-01, 2026-11-22, false", // expired on the day
        "CAREGIVER_5, 2026-11-23, 2027-12-31, false", // not valid yet now
        "CAREGIVER_3, 2025-01-01, 2027-12-31, false", // the registry names the included grades beside it
        "NURSE, 2025-01-01, 2027-12-31, false"
    })
    void it_must_hold_on_the_day_and_now(String code, String from, String to, boolean in) {
        Decision answer = decide(
                errand(1, NONE), supplier("p", worker(caregiver("a", Sex.FEMALE, certificate(code, from, to)), 5)));

        assertThat(answer instanceof Decision.Ranked).isEqualTo(in);
        if (!in) {
            assertThat(shortfall(answer).rule()).isEqualTo(Rule.CERTIFICATE);
        }
    }

    @Test
    void two_certificates_may_follow_each_other() {
        Caregiver renewed = caregiver(
                "a",
                Sex.FEMALE,
                certificate("CAREGIVER_5", "2025-01-01", "2026-11-22"),
                certificate("CAREGIVER_5", "2026-11-23", "2028-01-01"));

        assertThat(ranked(decide(errand(1, NONE), supplier("p", worker(renewed, 5))))
                        .candidates())
                .hasSize(1);
    }

    @Test
    void a_revoked_certificate_is_none() {
        Certificate revoked =
                new Certificate(Cast.CAREGIVER_5, valid("CAREGIVER_5").validity(), true);

        Decision.Shortfall answer =
                shortfall(decide(errand(1, NONE), supplier("p", worker(caregiver("a", Sex.FEMALE, revoked), 5))));

        assertThat(answer.rule()).isEqualTo(Rule.CERTIFICATE);
        assertThat(answer.text()).isEqualTo("没有护理员持有在服务当日和当前均有效的CAREGIVER_5证书");
        assertThat(answer.advice()).startsWith("补齐或续期所需证书可增加1家");
    }
}
