package org.linli.dispatch.order.application;

import java.time.Instant;
import java.util.UUID;

/** One fact of an order's history: id and type under which it was published, when, and the role of who made it so. */
public record HistoryEntry(UUID eventId, String type, Instant at, String actorRole) {}
