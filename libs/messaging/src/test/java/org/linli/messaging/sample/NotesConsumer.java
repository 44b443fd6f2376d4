package org.linli.messaging.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.linli.messaging.EventConsumer;
import org.linli.messaging.EventHandlers;

/** Reads notes: each becomes one row of effects; a book that is not known makes its notes fail. */
@ApplicationScoped
class NotesConsumer {

    private final EventConsumer events;
    private final EventHandlers handlers;

    NotesConsumer(EventConsumer events) {
        this.events = events;
        this.handlers = EventHandlers.none().on(NoteWritten.TYPE, NotesConsumer::effect);
    }

    @Incoming("notes")
    Uni<Void> receive(ConsumerRecord<String, String> message) {
        return events.handle("sample.notes", message, handlers);
    }

    private static Uni<?> effect(NoteWritten note) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into effect (book, number) values (:book, :number)")
                        .setParameter("book", note.book())
                        .setParameter("number", note.number())
                        .executeUpdate());
    }
}
