package org.linli.dispatch.stream.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** All changes of orders in the order in which they become known; complete even while others are writing. */
public interface ChangeFeed {

    /** Changes after a position. */
    Uni<List<OrderChange>> after(FeedPosition position, int limit);

    /** The end of the feed. */
    Uni<FeedPosition> end();
}
