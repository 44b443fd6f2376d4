package org.linli.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.kernel.InvalidValueException.Problem;

/**
 * A citizen identity number of 18 characters (GB 11643-1999): six digits of region, birth date, three digits of sequence
 * and a check character. The county may have been abolished since, so only the province is checked. Its text form is
 * masked, so that it cannot slip into a log.
 *
 * @param value the 18 characters, upper case
 */
public record CitizenId(String value) {

    /** Nobody older is registered; a greater age is a typing error. */
    private static final int MAX_AGE_YEARS = 130;

    private static final Pattern LONG_FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern SHORT_FORM = Pattern.compile("[0-9]{15}");
    /** Provinces of GB/T 2260, then 81–83 (residence permits of Hong Kong, Macao, Taiwan) and 91 (foreigners). */
    private static final Pattern PROVINCE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Checks everything that does not depend on the day; throws {@link InvalidValueException}. */
    public CitizenId {
        if (!LONG_FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    Problem.FORMAT, "an identity number has 17 digits and a digit or X, or 15 digits in the old form");
        }
        if (!provinceIsKnown(value)) {
            throw new InvalidValueException(Problem.REGION, "the identity number begins with no known province");
        }
        birthDateOf(value);
        if (value.charAt(17) != checkCharacter(value)) {
            throw new InvalidValueException(
                    Problem.CHECK_CHARACTER,
                    "the check character of the identity number does not match, one character is probably mistyped");
        }
    }

    /**
     * Reads what a person typed: surrounding blanks and a small {@code x} are fine, 15 digits are converted. Throws
     * {@link InvalidValueException}, also when the birth date lies after {@code today} or more than 130 years before.
     */
    public static CitizenId parse(String text, LocalDate today) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        CitizenId id = new CitizenId(SHORT_FORM.matcher(typed).matches() ? lengthened(typed) : typed);
        LocalDate born = id.birthDate();
        if (born.isAfter(today)
                || born.plusYears(MAX_AGE_YEARS + 1L).minusDays(1).isBefore(today)) {
            throw new InvalidValueException(
                    Problem.BIRTH_DATE,
                    "the identity number holds a birth date in the future or more than 130 years ago");
        }
        return id;
    }

    /** Whether {@link #parse} would accept it. */
    public static boolean isValid(String text, LocalDate today) {
        try {
            parse(text, today);
            return true;
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** Date of birth. */
    public LocalDate birthDate() {
        return birthDateOf(value);
    }

    /** Sex: an odd sequence is male, an even one female. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Six digits of region as printed, perhaps abolished since. */
    public String region() {
        return value.substring(0, 6);
    }

    /** Three characters, eleven stars, four characters. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String lengthened(String old) {
        String first17 = old.substring(0, 6) + "19" + old.substring(6);
        return first17 + checkCharacter(first17);
    }

    /** Permanent residence cards for foreigners since 2023 carry the province behind a leading 9. */
    private static boolean provinceIsKnown(String value) {
        int from = value.charAt(0) == '9' && value.charAt(1) != '1' ? 1 : 0;
        return PROVINCE.matcher(value.substring(from, from + 2)).matches();
    }

    private static LocalDate birthDateOf(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValueException(
                    Problem.BIRTH_DATE, "the identity number holds a birth date that does not exist");
        }
    }
}
