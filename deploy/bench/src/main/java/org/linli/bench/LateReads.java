package org.linli.bench;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.testkit.Db;

/** Which incidents those messages became that were acknowledged before they were read: looked up now and then, all at once. */
final class LateReads implements AutoCloseable {

    private static final String INCIDENTS = """
            select message_id, incident_id from sos_event where incident_id is not null and message_id = any (?)
            """;
    private static final int PAUSE_MILLIS = 250;

    private final Db db;
    private final Map<UUID, CompletableFuture<UUID>> awaited = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    LateReads(Db db) {
        this.db = db;
        var looks = looking.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        assert !looks.isDone();
    }

    CompletableFuture<UUID> incidentOf(UUID message) {
        return awaited.computeIfAbsent(message, key -> new CompletableFuture<>());
    }

    /** How many messages are not read. */
    int missing() {
        return awaited.size();
    }

    private void look() {
        UUID[] messages = awaited.keySet().toArray(UUID[]::new);
        if (messages.length == 0) {
            return;
        }
        db.rows(INCIDENTS, (Object) messages).forEach(row -> {
            CompletableFuture<UUID> waiting = awaited.remove((UUID) row.get("message_id"));
            if (waiting != null) {
                waiting.complete((UUID) row.get("incident_id"));
            }
        });
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
