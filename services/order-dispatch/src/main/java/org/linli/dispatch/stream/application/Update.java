package org.linli.dispatch.stream.application;

import org.jspecify.annotations.Nullable;

/**
 * What a follower is told.
 *
 * @param position resume after this
 * @param change the change, null in the first update, which says only where the follower stands
 * @param gone the thing is no longer the follower's
 */
public record Update(FeedPosition position, @Nullable OrderChange change, boolean gone) {}
