package org.linli.emergency.event.adapter.persistence;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.Position;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.kernel.ResidentId;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.FieldCipher;

/** Messages and positions tell where people are and whom to call: they are stored sealed. */
@ApplicationScoped
class MessageSeal {

    private static final int LONGEST_INDEXED = 200;

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final long sameWithinMillis;

    MessageSeal(FieldCipher cipher, BlindIndex index, EmergencyConfig config) {
        this.cipher = cipher;
        this.index = index;
        this.sameWithinMillis = config.intake().sameContentWithin().toMillis();
    }

    String body(UUID id, Body body) {
        return cipher.encrypt(Base64.getEncoder().encodeToString(body.bytes()), place(id));
    }

    /** What a repeat of the message has too. */
    String identity(RawMessage message) {
        return switch (message.identity()) {
            case Identity.VendorId(String vendor) -> "id:" + indexed(vendor);
            case Identity.KeyedContent(String key) -> "key:" + indexed(key) + ":" + hash(message);
            case Identity.TimedContent() -> "timed:" + hash(message);
            case Identity.Content() ->
                "content:" + hash(message) + ":" + message.receivedAt().toEpochMilli() / sameWithinMillis;
        };
    }

    /** A text as an index can hold it: one that is very long, or that PostgreSQL refuses, by its hash. */
    String indexed(String text) {
        return text.length() <= LONGEST_INDEXED && text.chars().noneMatch(Character::isISOControl)
                ? text
                : "hash:" + index.of("raw_message.index", text);
    }

    private String hash(RawMessage message) {
        return index.of(
                "raw_message.body",
                Base64.getEncoder().encodeToString(message.body().bytes()));
    }

    RawMessage open(Object[] row) {
        UUID id = (UUID) row[0];
        return new RawMessage(
                (String) row[1],
                (String) row[2],
                new Identity.VendorId(id.toString()),
                (String) row[3],
                Body.of(Base64.getDecoder().decode(cipher.decrypt((String) row[4], place(id)))),
                Optional.ofNullable((String) row[5]),
                instant(row[6]));
    }

    SosEventRow row(SosEvent event, Optional<IncidentId> incident) {
        SosEventRow row = new SosEventRow();
        row.id = event.id();
        row.messageId = event.message();
        row.source = event.source();
        row.sender = event.trace();
        row.kind = event.signal().kind().name();
        row.statusCode = event.signal().statusCode().orElse(null);
        row.occurredAt = event.signal().occurredAt().orElse(null);
        row.receivedAt = event.receivedAt();
        row.positionSealed = event.signal()
                .position()
                .map(position -> cipher.encrypt(write(position), positionPlace(event.id())))
                .orElse(null);
        row.batteryPercent = event.signal().batteryPercent().isPresent()
                ? event.signal().batteryPercent().getAsInt()
                : null;
        row.residentId = event.resident().map(ResidentId::value).orElse(null);
        row.division = event.division();
        row.test = event.test();
        row.incidentId = incident.map(IncidentId::value).orElse(null);
        return row;
    }

    @Nullable
    String position(SosEventRow row) {
        return row.positionSealed == null ? null : cipher.decrypt(row.positionSealed, positionPlace(row.id));
    }

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static String write(Position position) {
        JsonObject json = new JsonObject()
                .put("lon", position.point().lon())
                .put("lat", position.point().lat())
                .put("sourceCrs", position.sourceCrs().name())
                .put("fix", position.fix().name());
        position.accuracyM().ifPresent(accuracy -> json.put("accuracyM", accuracy));
        position.at().ifPresent(at -> json.put("at", at.toString()));
        return json.encode();
    }

    private static String place(UUID id) {
        return "raw_message|body|" + id;
    }

    private static String positionPlace(UUID id) {
        return "sos_event|position|" + id;
    }
}
