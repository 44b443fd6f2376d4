package org.linli.registry.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.registry.support.Sheets.SCALE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Refusal.Violation;
import org.linli.registry.support.Sheets;

class ScaleTest {

    private static final Assessor NURSE = new Assessor("s-1", "护士甲", "NURSE");
    private static final Assessor ASSESSOR = new Assessor("s-2", "评估师乙", "ABILITY_ASSESSOR");

    @Test
    void itHasTheTwentySixItemsOfTheStandardWithItsMaxima() {
        assertThat(SCALE.items()).hasSize(26);
        assertThat(SCALE.dimensions()).extracting(Dimension::max).containsExactly(32, 15, 28, 15);
        assertThat(SCALE.max()).isEqualTo(90);
        assertThat(SCALE.items().stream().filter(item -> item.max() != 4))
                .extracting(item -> item.code() + " " + item.max())
                .containsExactly("B2.4 3", "B3.7 1", "B3.8 1", "B3.9 2", "B4.1 2", "B4.2 2", "B4.4 3");
    }

    @Test
    void everyRuleThatWasNotSeenInAFirmSourceSaysSo() {
        assertThat(SCALE.sources().stream().filter(source -> !source.tag().equals("V")))
                .extracting(Source::rule)
                .contains("bands", "levelChange.stacking", "levelChange.incidentCount", "validityMonths", "assessors");
    }

    @Test
    void everyMissingAndEveryForeignItemIsNamed() {
        // Given
        Map<String, Integer> points = Sheets.best();
        points.remove("B1.1");
        points.remove("B4.5");
        points.put("B5.1", 4);
        points.put("B3.7", 2);

        // When
        List<Violation> wrong = violations(points, Circumstances.NONE, NURSE, ASSESSOR);

        // Then
        assertThat(wrong)
                .extracting(Violation::field)
                .containsExactly("answers.B1.1", "answers.B3.7", "answers.B4.5", "answers.B5.1");
    }

    @Test
    void nobodyInComaIsAwake() {
        assertThat(violations(Sheets.best(), new Circumstances(true, List.of(), Map.of()), NURSE, ASSESSOR))
                .containsExactly(new Violation("answers.B3.9", "must be 0 in coma"));
    }

    @Test
    void twoDifferentPeopleAssessOneOfThemANurseOrPhysician() {
        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE, ASSESSOR))
                .isEmpty();
        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE))
                .extracting(Violation::field)
                .containsExactly("assessors");
        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE, NURSE))
                .extracting(Violation::field)
                .containsExactly("assessors[1]");
        assertThat(violations(Sheets.best(), Circumstances.NONE, ASSESSOR, new Assessor("s-3", "丙", "SOCIAL_WORKER")))
                .extracting(Violation::field)
                .containsExactly("assessors");
        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE, new Assessor("s-3", "丙", "KING")))
                .extracting(Violation::field)
                .containsExactly("assessors[1].qualification");
    }

    @Test
    void twoOfOneNameAreTwoPeopleOnlyWithAccountsOfTheirOwn() {
        Assessor namesake = new Assessor("s-9", NURSE.name(), "ABILITY_ASSESSOR");
        Assessor unnamed = new Assessor(null, NURSE.name(), "ABILITY_ASSESSOR");

        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE, namesake))
                .isEmpty();
        assertThat(violations(Sheets.best(), Circumstances.NONE, NURSE, unnamed))
                .isNotEmpty();
    }

    @Test
    void aLevelOfTheTwentyNinthOfFebruaryCountsUntilTheTwentyEighthAYearLater() {
        assertThat(SCALE.validUntil(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(SCALE.validUntil(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2027, 11, 22));
    }

    @Test
    void bandsWithAGapAreRefused() {
        List<Band> bands = List.of(new Band(0, "完好", 90, 90), new Band(1, "其余", 0, 88));

        assertThatThrownBy(() -> new Scale(
                        "gap",
                        "",
                        "",
                        SCALE.inForceFrom(),
                        SCALE.dimensions(),
                        bands,
                        SCALE.levelChange(),
                        12,
                        SCALE.assessors(),
                        List.of()))
                .hasMessageContaining("89");
    }

    @Test
    void anItemWithoutAnOptionForEveryNumberIsRefused() {
        assertThatThrownBy(() -> new Item("B1.1", "进食", List.of(new Option(4, "好"), new Option(0, "差"))))
                .hasMessageContaining("B1.1");
    }

    private static List<Violation> violations(
            Map<String, Integer> points, Circumstances circumstances, Assessor... assessors) {
        return SCALE.violations(new Answers(points), circumstances, List.of(assessors));
    }
}
