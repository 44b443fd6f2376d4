package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades of a ladder and qualifications without one. */
class QualificationTest {

    @ParameterizedTest(name = "{0} for {1}: {2}, {3} above")
    @CsvSource({
        "CAREGIVER_5, CAREGIVER_5, true, 0",
        "CAREGIVER_1, CAREGIVER_5, true, 4",
        "CAREGIVER_5, CAREGIVER_4, false, 0",
        "NURSE, NURSE, true, 0",
        "NURSE, CAREGIVER_5, false, 0",
        "ASSESSOR_1, CAREGIVER_5, false, 0"
    })
    void a_higher_grade_of_the_same_ladder_meets_a_lower(String held, String required, boolean meets, int above) {
        assertThat(new Qualification(held).meets(new Qualification(required))).isEqualTo(meets);
        assertThat(new Qualification(held).stepsAbove(new Qualification(required)))
                .isEqualTo(above);
    }
}
