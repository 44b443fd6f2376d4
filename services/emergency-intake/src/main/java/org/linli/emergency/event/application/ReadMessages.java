package org.linli.emergency.event.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.application.Receipt.NotUnderstood;
import org.linli.emergency.event.application.Receipt.Pending;
import org.linli.emergency.event.application.Receipt.Understood;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.persistence.UnitOfWork;

/** Reads a stored message and does what it says, all of it in one transaction, exactly once. */
@ApplicationScoped
@UnitOfWork
public class ReadMessages {

    private final Messages messages;
    private final Recognition recognition;
    private final Edges edges;
    private final Routing routing;
    private final Readers readers;
    private final Clock clock;

    ReadMessages(
            Messages messages, Recognition recognition, Edges edges, Routing routing, Readers readers, Clock clock) {
        this.messages = messages;
        this.recognition = recognition;
        this.edges = edges;
        this.routing = routing;
        this.readers = readers;
        this.clock = clock;
    }

    /** Reads one message; one that somebody else has or had is left alone, and one whose turn it is not yet to the sweeper. */
    public Uni<Receipt> read(UUID id) {
        return messages.takeUnread(id, clock.instant())
                .chain(found -> found.map(message -> understand(id, message))
                        .orElseGet(() -> messages.leave(id, clock.instant()).replaceWith(new Pending(id))));
    }

    private Uni<Receipt> understand(UUID id, RawMessage message) {
        List<Signal> signals;
        try {
            signals = readers.signals(message);
        } catch (UnreadableMessage why) {
            return messages.unreadable(id, why, clock.instant()).replaceWith(new NotUnderstood(id, why.fault()));
        }
        return each(signals, signal -> recognition.recognise(id, message, signal))
                .chain(edges::notice)
                .chain(events -> each(callsFirst(events), this::act))
                .map(incidents -> new Understood(
                        id,
                        signals.stream().map(Signal::kind).toList(),
                        incidents.stream().flatMap(Optional::stream).distinct().toList()));
    }

    private Uni<Optional<IncidentId>> act(SosEvent event) {
        return routing.follow(event).call(incident -> messages.add(event, incident));
    }

    private static <T, R> Uni<List<R>> each(List<T> all, Function<T, Uni<R>> action) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> action.apply(one))
                .collect()
                .asList();
    }

    /** Whoever needs an incident and a device holds the incident first. */
    private static List<SosEvent> callsFirst(List<SosEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(event -> event.signal().kind().group()))
                .toList();
    }
}
