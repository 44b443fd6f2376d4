package org.linli.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.kernel.InvalidValueException.Problem;

/**
 * The unified social credit code of an organisation (GB 32100-2015): authority, class, six digits of region, nine
 * characters of organisation code and a check character. Public information, so it is not masked.
 *
 * @param value the 18 characters, upper case
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Checks form and check character; throws {@link InvalidValueException}. */
    public CreditCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    Problem.FORMAT,
                    "a credit code has 18 characters: digits and capitals without I, O, S, V, Z, with digits in places 3 to 8");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new InvalidValueException(
                    Problem.CHECK_CHARACTER,
                    "the check character of the credit code does not match, one character is probably mistyped");
        }
    }

    /** Reads what a person typed, in any case; throws {@link InvalidValueException}. */
    public static CreditCode parse(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
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

    /** The check character that belongs to the first 17 characters. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
