package org.linli.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.InvalidValueException.Problem;

/**
 * A Chinese telephone number that reaches a person or an organisation: mobile, landline or 400/800. Emergency and
 * service short codes (120, 12349 …) are not. Its text form is masked, so that it cannot slip into a log.
 *
 * @param value E.164 such as {@code +8613800001234}, for an extension followed by {@code ;ext=} (RFC 3966)
 */
public record PhoneNumber(String value) {

    private static final Pattern NORMAL = Pattern.compile("\\+86(?<national>[0-9]{9,11})(;ext=[0-9]{1,6})?");
    private static final Pattern PREFIX = Pattern.compile("^(\\+86|0086|86(?=1[3-9][0-9]{9}$))-?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern SERVICE = Pattern.compile("[48]00[0-9]{7}");
    private static final Pattern LANDLINE = Pattern.compile("(?<area>10|2[0-9]|[3-9][0-9]{2})(?<local>[0-9]{7,8})");
    private static final Pattern TYPED_LANDLINE =
            Pattern.compile("0?(?<area>10|2[0-9]|[3-9][0-9]{2})-?(?<local>[0-9]{7,8})(-(?<ext>[0-9]{1,6}))?");

    /** Throws {@link InvalidValueException} unless it is in the normal form. */
    public PhoneNumber {
        Matcher normal = NORMAL.matcher(value);
        if (!normal.matches()) {
            throw malformed();
        }
        kindOf(normal.group("national"));
    }

    /** What sort of line. */
    public enum Kind {
        MOBILE,
        LANDLINE,
        /** 400 and 800 numbers of organisations. */
        SERVICE
    }

    /** Reads the usual ways to write a number, with or without +86, blanks and hyphens. */
    public static PhoneNumber parse(String text) {
        String typed = text.strip().replace(" ", "");
        boolean international = PREFIX.matcher(typed).find();
        String national = PREFIX.matcher(typed).replaceFirst("");
        String digits = national.replaceAll("(?<=[0-9])-(?=[0-9])", "");
        if (MOBILE.matcher(digits).matches() || SERVICE.matcher(digits).matches()) {
            return new PhoneNumber("+86" + digits);
        }
        Matcher landline = TYPED_LANDLINE.matcher(national);
        if (landline.matches() && (international || national.startsWith("0"))) {
            String extension = landline.group("ext");
            return new PhoneNumber("+86" + landline.group("area") + landline.group("local")
                    + (extension == null ? "" : ";ext=" + extension));
        }
        throw malformed();
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

    /** What sort of line it is. */
    public Kind kind() {
        return kindOf(national());
    }

    /** The number without its extension, the key to look people up by. */
    public String e164() {
        return "+86" + national();
    }

    /** {@code 138****1234} for a mobile, {@code 0371****1234} for a landline. */
    public String masked() {
        String national = national();
        String end = national.substring(national.length() - 4);
        Matcher landline = LANDLINE.matcher(national);
        boolean isLandline = kind() == Kind.LANDLINE && landline.matches();
        return (isLandline ? "0" + landline.group("area") : national.substring(0, 3)) + "****" + end;
    }

    @Override
    public String toString() {
        return masked();
    }

    private String national() {
        int extension = value.indexOf(';');
        return extension < 0 ? value.substring(3) : value.substring(3, extension);
    }

    private static Kind kindOf(String national) {
        if (MOBILE.matcher(national).matches()) {
            return Kind.MOBILE;
        }
        if (SERVICE.matcher(national).matches()) {
            return Kind.SERVICE;
        }
        if (LANDLINE.matcher(national).matches()) {
            return Kind.LANDLINE;
        }
        throw malformed();
    }

    private static InvalidValueException malformed() {
        return new InvalidValueException(
                Problem.FORMAT,
                "a telephone number is a mobile of 11 digits beginning 13 to 19, a landline with area code, or a 400 or 800 number");
    }
}
