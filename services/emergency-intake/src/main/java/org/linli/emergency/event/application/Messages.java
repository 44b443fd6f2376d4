package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.emergency.event.domain.UnreadableMessage;

/** Raw messages and the events read from them. */
public interface Messages {

    /**
     * Stores a message; the one stored before when it came before.
     *
     * @param urgent it may call for help, or take a call back
     * @param leftAlone for how long the sweeper leaves it to whoever stores it
     */
    Uni<Stored> store(UUID id, RawMessage message, boolean urgent, Duration leftAlone);

    /**
     * A stored message that nobody has read yet, for who reads it in this unit of work: it is read when that is committed.
     * Empty when somebody has it or had it, and when an older one of its device is not read yet and has not failed: that one
     * comes first.
     */
    Uni<Optional<RawMessage>> takeUnread(UUID id, Instant at);

    /** A message that was taken is not understood; it stays where operators see it. Needs the unit of work that took it. */
    Uni<Void> unreadable(UUID id, UnreadableMessage why, Instant at);

    /** Reading failed for a reason that is not the message's; it is tried again. In a transaction of its own. */
    Uni<Void> tryLater(UUID id, Instant at);

    /** A stored message is the sweeper's from now on, unless somebody has it. Needs an open unit of work. */
    Uni<Void> leave(UUID id, Instant at);

    /**
     * Messages of a lane that are to be read: first those of devices with something urgent, one of each device in turn, what it
     * said first before what it said later; then the others, the oldest first.
     */
    Uni<List<Waiting>> waiting(Lane lane, Instant at, int limit);

    /** A message that is to be read; {@code urgent} when it is, or another one of its device. */
    record Waiting(UUID id, boolean urgent) {}

    /** One of {@code count} parts of all devices; what a device sends is always in the same one. */
    record Lane(int number, int count) {}

    /** The incidents that a message opened or belongs to. */
    Uni<List<IncidentId>> incidentsOf(UUID id);

    /** Adds an event. Needs an open unit of work. */
    Uni<Void> add(SosEvent event, Optional<IncidentId> incident);

    /** Messages nobody understands, and those that failed three times, the latest first. Needs an open unit of work. */
    Uni<List<Unread>> unreadable(Optional<UUID> before, int limit);

    /** Events of an incident, in order. Needs an open unit of work. */
    Uni<List<EventView>> of(IncidentId incident);

    /** A message is safe; {@code repeated} when it came before, {@code unread} when nobody has read it yet. */
    record Stored(UUID id, boolean repeated, boolean unread) {}

    /** A message nobody understands. */
    record Unread(
            UUID id, String source, String device, Instant receivedAt, String fault, String detail, int repeats) {}

    /** An event as operators see it; the position may be a home. */
    record EventView(
            UUID id,
            String source,
            SignalKind kind,
            @Nullable String statusCode,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            @Nullable String position,
            @Nullable Integer batteryPercent) {}
}
