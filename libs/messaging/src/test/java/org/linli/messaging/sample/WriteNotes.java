package org.linli.messaging.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Writes notes: the book's row and one event for each note, in one transaction. */
@ApplicationScoped
@UnitOfWork
public class WriteNotes {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WriteNotes(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes an empty book. */
    public Uni<Void> bind(String book) {
        return Panache.getSession().chain(session -> session.persist(new BookRow(book)));
    }

    /** Writes {@code count} notes; with {@code fail} it fails after everything is written and before the commit. */
    public Uni<Void> write(String book, int count, boolean fail) {
        return Panache.getSession()
                .chain(session -> session.find(BookRow.class, book, LockMode.PESSIMISTIC_WRITE)
                        .chain(row -> write(session, row, count)))
                .invoke(() -> {
                    if (fail) {
                        throw new IllegalStateException("the pen broke");
                    }
                });
    }

    private Uni<Void> write(Mutiny.Session session, BookRow book, int count) {
        long first = book.lastNumber + 1;
        book.lastNumber += count;
        List<OutgoingEvent> events = LongStream.range(first, first + count)
                .mapToObj(number -> new NoteWritten(book.name, number))
                .map(note -> OutgoingEvent.fact(ids.next(), NoteWritten.TYPE, note.book(), note, clock.instant()))
                .toList();
        return session.flush().chain(() -> outbox.append(events));
    }
}
