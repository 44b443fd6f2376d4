package org.linli.emergency.event.application;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.application.Receipt.NotUnderstood;
import org.linli.emergency.event.application.Receipt.Pending;
import org.linli.emergency.event.application.Receipt.Understood;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.linli.persistence.UnitOfWork;

/** Reads a stored message and does what it says, all of it in one transaction, exactly once. */
@ApplicationScoped
@UnitOfWork
public class ReadMessages {

    private static final Logger LOG = Logger.getLogger(ReadMessages.class);

    private final Messages messages;
    private final Recognition recognition;
    private final Edges edges;
    private final Routing routing;
    private final Map<String, MessageReader> readers;
    private final Clock clock;

    ReadMessages(
            Messages messages,
            Recognition recognition,
            Edges edges,
            Routing routing,
            @All List<MessageReader> readers,
            Clock clock) {
        this.messages = messages;
        this.recognition = recognition;
        this.edges = edges;
        this.routing = routing;
        this.readers = readers.stream().collect(Collectors.toMap(MessageReader::source, Function.identity()));
        this.clock = clock;
    }

    /** Reads one message; one that somebody else has or had, or whose turn it is not yet, is left alone. */
    public Uni<Receipt> read(UUID id) {
        return messages.takeUnread(id, clock.instant())
                .chain(found -> found.map(message -> understand(id, message))
                        .orElseGet(() -> Uni.createFrom().item(new Pending(id))));
    }

    private Uni<Receipt> understand(UUID id, RawMessage message) {
        List<Signal> signals;
        try {
            signals = signals(message);
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

    private List<Signal> signals(RawMessage message) {
        try {
            return reader(message).read(message);
        } catch (UnreadableMessage why) {
            throw why;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "the reader of %s failed: %s",
                    message.source(), failure.getClass().getName());
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "its reader failed");
        }
    }

    private MessageReader reader(RawMessage message) {
        @Nullable MessageReader reader = readers.get(message.source());
        if (reader == null) {
            throw new UnreadableMessage(Fault.NO_READER, "nobody reads messages of this source");
        }
        return reader;
    }
}
