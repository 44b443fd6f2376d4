package org.linli.dispatch.order.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a reader of a sorted list stands. Orders that come, go or change meanwhile neither hide nor repeat others.
 *
 * @param group orders of a lower group come first
 * @param at within the group, the earlier first
 * @param order settles who comes first when both are equal
 */
public record Mark(int group, Instant at, UUID order) {

    /** Before the first. */
    public static final Mark START = new Mark(0, Instant.EPOCH, new UUID(0, 0));
}
