package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades of a ladder and qualifications without one. */
class QualificationTest {

    @ParameterizedTest(name = "{0} for {1}: {2} above")
    @CsvSource({
        "CAREGIVER_5, CAREGIVER_5, 0",
        "CAREGIVER_1, CAREGIVER_5, 4",
        "CAREGIVER_5, CAREGIVER_4, 0",
        "NURSE, CAREGIVER_5, 0",
        "ASSESSOR_1, CAREGIVER_5, 0",
        "CAREGIVER_1, NURSE, 0"
    })
    void grades_are_compared_on_their_own_ladder(String held, String required, int above) {
        assertThat(new Qualification(held).stepsAbove(new Qualification(required)))
                .isEqualTo(above);
    }
}
