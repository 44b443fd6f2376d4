package org.linli.e2e;

/** A place in the feed of incidents, as {@code since} writes it: writing transaction and number. */
record FeedPlace(long changedIn, long seq) {

    static FeedPlace of(String since) {
        int split = since.indexOf('_');
        return new FeedPlace(Long.parseLong(since.substring(0, split)), Long.parseLong(since.substring(split + 1)));
    }

    boolean isBehind(FeedPlace other) {
        return changedIn == other.changedIn ? seq > other.seq : changedIn > other.changedIn;
    }
}
