package org.linli.emergency.operator.application;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has been told already: everything up to a safe position, and some facts beyond it. A fact is told as soon as it can
 * be seen, without waiting for older transactions that still run; theirs are told when they end. Not thread safe.
 */
final class Known {

    private final Set<FeedPosition> beyond = new TreeSet<>();
    private FeedPosition safe;

    Known(FeedPosition safe) {
        this.safe = safe;
    }

    FeedPosition safe() {
        return safe;
    }

    /** How much to read so that a full page of news is among what is known already. */
    int limit() {
        return FeedSource.LIMIT + beyond.size();
    }

    /**
     * The facts that are news, in the order of their numbers, which is that in which an incident changed; from now on they are
     * known. A transaction that began first may have changed it last.
     */
    List<FeedEntry> news(List<FeedEntry> entries, FeedPosition until) {
        List<FeedEntry> news = entries.stream()
                .filter(entry -> entry.position().compareTo(safe) > 0 && beyond.add(entry.position()))
                .sorted(Comparator.comparingLong(entry -> entry.position().seq()))
                .toList();
        if (until.compareTo(safe) > 0) {
            safe = until;
            beyond.removeIf(position -> position.compareTo(until) <= 0);
        }
        return news;
    }
}
