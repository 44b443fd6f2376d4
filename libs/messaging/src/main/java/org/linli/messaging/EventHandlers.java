package org.linli.messaging;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/** Which event types a consumer takes, and what it does with each. Types not named are passed over. */
public final class EventHandlers {

    private final Map<String, Entry<?>> entries = new HashMap<>();

    private EventHandlers() {}

    /** What to do with one event; runs inside the unit of work that also marks the event as seen. */
    @FunctionalInterface
    public interface Handler<T> {
        /** Applies the event. */
        Uni<?> on(T event);
    }

    record Entry<T>(EventType<T> type, Handler<T> handler) {}

    /** None yet. */
    public static EventHandlers none() {
        return new EventHandlers();
    }

    /** Adds a handler for a type; returns this. */
    public <T> EventHandlers on(EventType<T> type, Handler<T> handler) {
        entries.put(type.name(), new Entry<>(type, handler));
        return this;
    }

    @Nullable
    Entry<?> of(@Nullable String type) {
        return type == null ? null : entries.get(type);
    }
}
