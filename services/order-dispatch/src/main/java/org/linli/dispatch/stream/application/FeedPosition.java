package org.linli.dispatch.stream.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a follower stands in the feed of changes: writing transaction and number. */
public record FeedPosition(long changedIn, long seq) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_(\\d{1,18})");

    /** Reads the text form; empty when it is none. */
    public static Optional<FeedPosition> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FeedPosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return changedIn + "_" + seq;
    }
}
