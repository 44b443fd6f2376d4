package org.linli.emergency.device.domain;

/**
 * A device as the outside names it.
 *
 * @param source the protocol it speaks; has no blank
 * @param number how that source names it
 */
public record DeviceName(String source, String number) {

    /** The name in one text. */
    public String text() {
        return source + " " + number;
    }

    /** The name in such a text. */
    public static DeviceName parse(String text) {
        int blank = text.indexOf(' ');
        return new DeviceName(text.substring(0, blank), text.substring(blank + 1));
    }
}
