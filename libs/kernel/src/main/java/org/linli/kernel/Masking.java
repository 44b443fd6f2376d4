package org.linli.kernel;

/** How personal data is shown to those who need not know it. */
public final class Masking {

    private Masking() {}

    /** {@code 王*} for any name: the first character and one star, whatever the length. */
    public static String name(String name) {
        String stripped = name.strip();
        return stripped.isEmpty() ? "*" : Character.toString(stripped.codePointAt(0)) + "*";
    }
}
