package org.linli.registry.assessment.adapter.persistence;

import java.util.List;
import java.util.Map;
import org.linli.registry.assessment.domain.LevelReason;
import org.linli.registry.assessment.domain.Score;
import org.linli.registry.assessment.domain.Sheet;

/**
 * The JSON inside {@code sheet_sealed}, the sheet as it was and what it came to. Stored for years: members are only added,
 * and new ones may be missing.
 */
record SealedSheet(
        Sheet sheet, int total, Map<String, Integer> dimensions, int preliminaryLevel, List<LevelReason> reasons) {

    static SealedSheet of(Sheet sheet, Score score) {
        return new SealedSheet(sheet, score.total(), score.dimensions(), score.preliminaryLevel(), score.reasons());
    }

    Score score(AssessmentRow row) {
        return new Score(total, dimensions, preliminaryLevel, reasons, row.level, row.ruleVersion);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "SealedSheet[***]";
    }
}
