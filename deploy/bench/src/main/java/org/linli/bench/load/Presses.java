package org.linli.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Presses of buttons that nobody has registered, each another one: every press opens an incident at every desk. */
public final class Presses {

    /** The account of the machine that hands them on. */
    public static final String MACHINE = "integration";

    private static final String PATH = "/api/emergency-intake/v1/device-signals";

    private final Client client;
    private final Tokens tokens;
    private final ConcurrentLinkedQueue<UUID> messages = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Reply> refused = new AtomicReference<>();

    /** Presses that go out over this client. */
    public Presses(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    /**
     * An acknowledged press.
     *
     * @param message that is safe by now
     * @param incident it has opened, if it was read before it was acknowledged
     */
    public record Receipt(UUID message, Optional<UUID> incident) {}

    /** The next one; empty when it was not acknowledged. */
    public CompletableFuture<Optional<Receipt>> press() {
        String key = UUID.randomUUID().toString();
        Map<String, String> headers = new HashMap<>(tokens.header(MACHINE));
        headers.put("Idempotency-Key", key);
        return client.post(PATH, headers, "{\"device\":\"bench-%s\",\"kind\":\"SOS\"}".formatted(key))
                .thenApply(this::receipt);
    }

    private Optional<Receipt> receipt(Reply reply) {
        if (!reply.isSuccess()) {
            refused.compareAndSet(null, reply);
            return Optional.empty();
        }
        JsonNode told = reply.json();
        UUID message = UUID.fromString(told.path("messageId").asText());
        messages.add(message);
        JsonNode incident = told.path("incidentIds").path(0);
        return Optional.of(new Receipt(
                message, incident.isTextual() ? Optional.of(UUID.fromString(incident.asText())) : Optional.empty()));
    }

    /** Every message that was acknowledged. */
    public UUID[] messages() {
        return messages.toArray(UUID[]::new);
    }

    /** The first answer that was no acknowledgement. */
    public Optional<Reply> refused() {
        return Optional.ofNullable(refused.get());
    }
}
