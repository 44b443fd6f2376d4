package org.linli.emergency.event.adapter.watch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame {@code [MF*ID*LEN*CONTENT]}, with an index after the id in some makes.
 *
 * @param maker two characters
 * @param device number of the watch
 * @param index counter of the frame, if the make has one
 * @param content begins with its keyword
 */
record WatchFrame(String maker, String device, Optional<String> index, String content) {

    private static final Pattern FORM = Pattern.compile(
            "\\[(?<maker>[0-9A-Za-z]{2})\\*(?<device>[0-9A-Za-z]{1,20})"
                    + "(?:\\*(?<index>[0-9A-Fa-f]{1,8}))??\\*(?<length>[0-9A-Fa-f]{4})\\*(?<content>(?![0-9A-Fa-f]{4}\\*).*)]",
            Pattern.DOTALL);

    /** The frame in these bytes, empty when they are none; a wrong length does not matter. */
    static Optional<WatchFrame> of(byte[] bytes) {
        Matcher found = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return found.matches()
                ? Optional.of(new WatchFrame(
                        found.group("maker"),
                        found.group("device"),
                        Optional.ofNullable(found.group("index")),
                        found.group("content")))
                : Optional.empty();
    }

    /** What the frame is about, in capitals. */
    String keyword() {
        return content.split(",", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** The answer that says that the frame has arrived: its own keyword. */
    byte[] acknowledgement() {
        String word = content.split(",", 2)[0];
        String head =
                "[" + maker + "*" + device + index.map(number -> "*" + number).orElse("");
        return (head + "*" + HexFormat.of().withUpperCase().toHexDigits((short) word.length()) + "*" + word + "]")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
