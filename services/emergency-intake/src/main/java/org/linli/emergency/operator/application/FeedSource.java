package org.linli.emergency.operator.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** All facts about incidents, on whichever replica they were stored. */
public interface FeedSource {

    /** Facts after a position that can be seen now, at most {@code limit}. */
    Uni<Page> read(FeedPosition after, int limit);

    /** The end of the feed. */
    Uni<FeedPosition> end();

    /** News of one page; what is known beyond the position comes on top. */
    int LIMIT = 2000;

    /** How long a reader waits for an answer: one that a lost connection has swallowed must not silence the feed. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Facts that can be seen now.
     *
     * @param entries the facts in order; between them others may still appear
     * @param safe up to here none can appear any more: go on from here, and pass over what is known
     */
    record Page(List<FeedEntry> entries, FeedPosition safe) {
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
