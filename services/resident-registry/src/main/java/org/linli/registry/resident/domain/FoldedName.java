package org.linli.registry.resident.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name, or the beginning of one, without what people write in different ways: only letters and characters, small, without
 * tone marks, blanks, {@code ·} and apostrophes; {@code ü} is {@code v}, and {@code lyu} of passports {@code lv}.
 *
 * @param text what is left, perhaps nothing
 */
public record FoldedName(String text) {

    private static final Pattern UMLAUT = Pattern.compile("u\\p{M}*\u0308");

    /** Folds what somebody wrote. */
    public static FoldedName of(String written) {
        String apart = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(apart.length());
        UMLAUT.matcher(apart)
                .replaceAll("v")
                .codePoints()
                .filter(c -> Character.isLetter(c) || Character.isIdeographic(c))
                .forEach(kept::appendCodePoint);
        return new FoldedName(kept.toString().replace("lyu", "lv"));
    }

    /** Whether nothing is left to look for. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it is written in characters, not in letters. */
    public boolean hasCharacters() {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "FoldedName[***]";
    }
}
