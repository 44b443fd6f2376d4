package org.linli.emergency.operator.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a screen stands in the feed: writing transaction and number. Nothing that comes later can lie before it. */
public record FeedPosition(long changedIn, long seq) implements Comparable<FeedPosition> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_(\\d{1,18})");

    /** Reads the text form; empty when it is none. */
    public static Optional<FeedPosition> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FeedPosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FeedPosition other) {
        return changedIn == other.changedIn ? Long.compare(seq, other.seq) : Long.compare(changedIn, other.changedIn);
    }

    @Override
    public String toString() {
        return changedIn + "_" + seq;
    }
}
