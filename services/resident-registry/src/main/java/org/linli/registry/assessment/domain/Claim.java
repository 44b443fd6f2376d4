package org.linli.registry.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal.Violation;

/**
 * What a form computed for itself; compared, never trusted.
 *
 * @param total its total, null when it sent none
 * @param preliminaryLevel its preliminary level, null when it sent none
 * @param level its final level, null when it sent none
 */
public record Claim(
        @Nullable Integer total,
        @Nullable Integer preliminaryLevel,
        @Nullable Integer level) {

    /** What differs from the score. */
    public List<Violation> differences(Score score) {
        List<Violation> wrong = new ArrayList<>();
        compare("total", total, score.total(), wrong);
        compare("preliminaryLevel", preliminaryLevel, score.preliminaryLevel(), wrong);
        compare("level", level, score.level(), wrong);
        return wrong;
    }

    private static void compare(String field, @Nullable Integer claimed, int computed, List<Violation> wrong) {
        if (claimed != null && claimed != computed) {
            wrong.add(new Violation(field, "differs from what the answers come to"));
        }
    }
}
