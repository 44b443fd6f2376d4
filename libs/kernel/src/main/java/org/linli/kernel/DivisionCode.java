package org.linli.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.InvalidValueException.Problem;

/**
 * A place in the tree of administrative divisions (GB/T 2260 and the statistical codes below it): two digits each of
 * province, city and county, three each of street and community.
 *
 * @param value 12 digits, zeros below the level it names
 */
public record DivisionCode(String value) {

    private static final Pattern FORM = Pattern.compile("(?!00)[0-9]{12}");

    /** Throws {@link InvalidValueException} unless it has 12 digits. */
    public DivisionCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    Problem.FORMAT, "a division code has 12 digits, or the first 2, 4, 6 or 9 of them");
        }
    }

    /** How far down the tree. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        STREET(9),
        COMMUNITY(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /** Significant digits of a code of this level. */
        public int digits() {
            return digits;
        }
    }

    /** Reads 2, 4, 6, 9 or 12 digits, shorter ones filled up with zeros; throws {@link InvalidValueException}. */
    public static DivisionCode parse(String text) {
        String typed = text.strip();
        for (Level level : Level.values()) {
            if (typed.length() == level.digits) {
                return new DivisionCode(typed + "0".repeat(12 - typed.length()));
            }
        }
        return new DivisionCode(typed);
    }

    /** Whether {@link #parse} would accept it. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    /** The lowest level that is not all zeros. */
    public Level level() {
        Level deepest = Level.PROVINCE;
        int from = 0;
        for (Level level : Level.values()) {
            if (Integer.parseInt(value.substring(from, level.digits)) != 0) {
                deepest = level;
            }
            from = level.digits;
        }
        return deepest;
    }

    /** The digits down to its level: every division inside begins with them. */
    public String prefix() {
        return value.substring(0, level().digits);
    }

    /** Whether {@code other} is this division or lies inside it. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The division one level up, empty for a province; a city without counties is the parent of its streets. */
    public Optional<DivisionCode> parent() {
        int own = level().digits;
        return Arrays.stream(Level.values())
                .map(Level::digits)
                .filter(digits -> digits < own)
                .max(Integer::compare)
                .map(digits -> new DivisionCode(value.substring(0, digits) + "0".repeat(12 - digits)));
    }

    @Override
    public String toString() {
        return value;
    }
}
