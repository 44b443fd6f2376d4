package org.linli.matching.match.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A qualification. A code that ends in a digit is a step of a ladder: {@code CAREGIVER_5} is the entry grade and
 * {@code CAREGIVER_1} the highest (养老护理员国家职业技能标准, five grades). What a grade includes is told by the registry,
 * which names every included code beside it; the number counts for the score only.
 *
 * @param code stable code
 */
public record Qualification(String code) {

    private static final Pattern GRADED = Pattern.compile("(.+)_([1-9])");

    private record Grade(String ladder, int number) {}

    /** Grades above {@code required} on the same ladder; 0 when equal, lower or not comparable. */
    public int stepsAbove(Qualification required) {
        Optional<Grade> own = grade();
        Optional<Grade> needed = required.grade();
        if (own.isEmpty() || needed.isEmpty() || !own.get().ladder.equals(needed.get().ladder)) {
            return 0;
        }
        return Math.max(0, needed.get().number - own.get().number);
    }

    private Optional<Grade> grade() {
        Matcher matcher = GRADED.matcher(code);
        return matcher.matches()
                ? Optional.of(new Grade(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
