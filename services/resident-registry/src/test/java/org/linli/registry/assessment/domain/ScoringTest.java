package org.linli.registry.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.Sheets.SCALE;
import static org.linli.registry.support.Sheets.answers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.registry.assessment.domain.LevelChange.IncidentCount;
import org.linli.registry.assessment.domain.LevelChange.Stacking;
import org.linli.registry.support.Sheets;

class ScoringTest {

    private static final Diagnosis DEMENTIA = new Diagnosis("F00.1", false);
    private static final Map<IncidentKind, Times> THREE_FALLS = Map.of(IncidentKind.FALL, Times.THREE_OR_MORE);

    @ParameterizedTest
    @CsvSource({"90,0", "89,1", "66,1", "65,2", "46,2", "45,3", "30,3", "29,4", "0,4"})
    void aTotalMakesALevel(int total, int level) {
        Score score = SCALE.score(answers(total), Circumstances.NONE);

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.preliminaryLevel()).isEqualTo(level);
        assertThat(score.level()).isEqualTo(level);
        assertThat(score.reasons()).isEmpty();
        assertThat(score.ruleVersion()).isEqualTo("gbt-42195-2022.1");
    }

    @Test
    void theFourDimensionsAddUpToTheTotal() {
        assertThat(SCALE.score(answers(90), Circumstances.NONE).dimensions())
                .isEqualTo(Map.of("B1", 32, "B2", 15, "B3", 28, "B4", 15));
        assertThat(SCALE.score(answers(80), Circumstances.NONE).dimensions())
                .isEqualTo(Map.of("B1", 32, "B2", 15, "B3", 28, "B4", 5));
    }

    @Test
    void dementiaAndThreeFallsTogetherMakeAFullScoreWorseByOne() {
        Score score = SCALE.score(answers(90), new Circumstances(false, List.of(DEMENTIA), THREE_FALLS));

        assertThat(score.preliminaryLevel()).isZero();
        assertThat(score.level()).isEqualTo(1);
        assertThat(score.reasons()).containsExactly(LevelReason.DEMENTIA, LevelReason.INCIDENTS);
    }

    @ParameterizedTest
    @CsvSource({"30,4", "29,4", "66,2", "90,1"})
    void dementiaMakesALevelWorseByOneButNeverWorseThanTotalLoss(int total, int level) {
        assertThat(SCALE.score(answers(total), diagnosed(DEMENTIA)).level()).isEqualTo(level);
    }

    @Test
    void comaIsTotalLossWhateverTheOtherAnswers() {
        // Given
        Map<String, Integer> points = Sheets.best();
        points.put("B3.9", 0);

        // When
        Score score = SCALE.score(new Answers(points), new Circumstances(true, List.of(), Map.of()));

        // Then
        assertThat(score.total()).isEqualTo(88);
        assertThat(score.preliminaryLevel()).isEqualTo(1);
        assertThat(score.level()).isEqualTo(4);
        assertThat(score.reasons()).containsExactly(LevelReason.COMA);
    }

    @Test
    void stuporIsNoComa() {
        Map<String, Integer> points = Sheets.best();
        points.put("B3.9", 0);

        assertThat(SCALE.score(new Answers(points), Circumstances.NONE).level()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "F00,false,1",
        "F03,false,1",
        "F03.x00,false,1",
        "F04,false,0",
        "F04,true,1",
        "F32.2,true,1",
        "F99,true,1",
        "F32.2,false,0",
        "G30.9,true,0",
        "E99,true,0",
        "I10.x00,true,0"
    })
    void onlyDementiaAndWhatAPsychiatristDiagnosedCount(String code, boolean byPsychiatrist, int level) {
        assertThat(SCALE.score(answers(90), diagnosed(new Diagnosis(code, byPsychiatrist)))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void oneIncidentIsNotEnoughAndTwoOfDifferentKindsAre() {
        assertThat(level(SCALE, happened(Map.of(IncidentKind.FALL, Times.ONE)))).isZero();
        assertThat(level(SCALE, happened(Map.of(IncidentKind.FALL, Times.TWO)))).isEqualTo(1);
        assertThat(level(SCALE, happened(Map.of(IncidentKind.FALL, Times.ONE, IncidentKind.OTHER, Times.ONE))))
                .isEqualTo(1);
    }

    @Test
    void countedByKindTwoOfDifferentKindsAreNotEnough() {
        Scale byKind = with(Stacking.ONCE, IncidentCount.SAME_KIND);

        assertThat(level(byKind, happened(Map.of(IncidentKind.FALL, Times.ONE, IncidentKind.OTHER, Times.ONE))))
                .isZero();
        assertThat(level(byKind, happened(Map.of(IncidentKind.FALL, Times.TWO, IncidentKind.OTHER, Times.ONE))))
                .isEqualTo(1);
    }

    @Test
    void stackedDiagnosisAndIncidentsCountTwiceButTwoDiagnosesOnce() {
        Scale stacked = with(Stacking.EACH, IncidentCount.SUM);
        Diagnosis depression = new Diagnosis("F32", true);

        assertThat(level(stacked, new Circumstances(false, List.of(DEMENTIA), THREE_FALLS)))
                .isEqualTo(2);
        assertThat(level(stacked, diagnosed(DEMENTIA, depression))).isEqualTo(1);
        assertThat(stacked.score(answers(30), new Circumstances(false, List.of(DEMENTIA), THREE_FALLS))
                        .level())
                .isEqualTo(4);
    }

    private static int level(Scale scale, Circumstances circumstances) {
        return scale.score(answers(90), circumstances).level();
    }

    private static Circumstances diagnosed(Diagnosis... diagnoses) {
        return new Circumstances(false, List.of(diagnoses), Map.of());
    }

    private static Circumstances happened(Map<IncidentKind, Times> incidents) {
        return new Circumstances(false, List.of(), incidents);
    }

    private static Scale with(Stacking stacking, IncidentCount count) {
        LevelChange change = SCALE.levelChange();
        return new Scale(
                "other",
                SCALE.standard(),
                SCALE.title(),
                SCALE.inForceFrom(),
                SCALE.dimensions(),
                SCALE.bands(),
                new LevelChange(
                        stacking,
                        count,
                        change.incidentsFrom(),
                        change.incidentDays(),
                        change.dementia(),
                        change.mentalDisorder(),
                        change.comaItem()),
                SCALE.validityMonths(),
                SCALE.assessors(),
                SCALE.sources());
    }
}
