package org.linli.messaging.sample;

import org.linli.contracts.EventType;

/** A note was written into a book; numbers count from 1 in each book. */
public record NoteWritten(String book, long number) {

    public static final EventType<NoteWritten> TYPE =
            EventType.of("linli.sample.note.written.v1", "linli.sample.note", NoteWritten.class);
}
