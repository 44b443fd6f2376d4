package org.linli.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Roles;

/**
 * Shows dead letters and replays them. Each service extends it in three lines with its own
 * path.
 */
@RolesAllowed(Roles.INTEGRATION)
public abstract class DeadLettersResource {

    private static final int MOST = 200;
    private static final String COLUMNS =
            "select id, consumer, topic, msg_key, event_id, type, reason, headers::text as headers, value, failed_at, replayed_at from dead_letter ";

    private final Pool pool;
    private final DeadLetters letters;

    /** For the service's subclass. */
    protected DeadLettersResource(Pool pool, DeadLetters letters) {
        this.pool = pool;
        this.letters = letters;
    }

    /** The latest letters with a number below {@code before}, newest first. */
    @GET
    public Uni<List<DeadLetter>> list(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return pool.preparedQuery(COLUMNS + "where id < $1 order by id desc limit $2")
                .execute(Tuple.of(before, Math.clamp(limit, 1, MOST)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeadLettersResource::letter)
                        .toList());
    }

    /** Sends a letter to its topic again; it returns here if it fails again. */
    @POST
    @Path("{id}/replay")
    @Cancellable(false)
    public Uni<Void> replay(@PathParam("id") long id) {
        return pool.preparedQuery(COLUMNS + "where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeadLettersResource::letter)
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no dead letter " + id)))
                .chain(letters::resend)
                .chain(() -> pool.preparedQuery("update dead_letter set replayed_at = now() where id = $1")
                        .execute(Tuple.of(id)))
                .replaceWithVoid();
    }

    private static DeadLetter letter(Row row) {
        var replayed = row.getOffsetDateTime("replayed_at");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("msg_key"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("headers"),
                row.getString("value"),
                row.getOffsetDateTime("failed_at").toInstant(),
                replayed == null ? null : replayed.toInstant());
    }
}
