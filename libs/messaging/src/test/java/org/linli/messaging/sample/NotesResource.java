package org.linli.messaging.sample;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The door to the book of notes. */
@Path("/sample/books/{book}")
@PermitAll
public class NotesResource {

    private final WriteNotes notes;

    NotesResource(WriteNotes notes) {
        this.notes = notes;
    }

    @PUT
    @Cancellable(false)
    public Uni<Void> bind(@PathParam("book") String book) {
        return notes.bind(book);
    }

    @POST
    @Path("notes")
    @Cancellable(false)
    public Uni<Void> write(
            @PathParam("book") String book,
            @QueryParam("count") @DefaultValue("1") int count,
            @QueryParam("fail") @DefaultValue("false") boolean fail) {
        return notes.write(book, count, fail);
    }
}
