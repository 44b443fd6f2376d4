package org.linli.emergency.event.adapter.journal;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.linli.emergency.event.application.FallbackJournal.Kept;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.persistence.FieldCipher;

/**
 * A message as a line of the journal: {@code length crc id sealed}. Length and CRC-32C are those of what follows them, in
 * eight hexadecimal digits each, so that a line is whole or seen not to be. Sealed is everything of the message, with the key
 * of the vault, for the place {@code journal|message|<id>}.
 */
@ApplicationScoped
class JournalSeal {

    private static final int HEAD = 18;

    private final FieldCipher cipher;

    JournalSeal(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String write(UUID id, RawMessage message) {
        String content = id + " " + cipher.encrypt(json(message).encode(), place(id));
        return head(content) + content + '\n';
    }

    /** The message in a line, with or without its end; empty when the line is not whole or not ours. */
    Optional<Kept> read(String text) {
        String line = text.stripTrailing();
        int blank = line.indexOf(' ', HEAD);
        if (blank < 0 || !line.startsWith(head(line.substring(HEAD)))) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(line.substring(HEAD, blank));
            return Optional.of(new Kept(
                    id, message(new JsonObject(cipher.decrypt(line.substring(blank + 1), place(id))))));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String head(String content) {
        CRC32C crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits(content.length())
                + ' '
                + HexFormat.of().toHexDigits((int) crc.getValue())
                + ' ';
    }

    private static JsonObject json(RawMessage message) {
        JsonObject json = new JsonObject()
                .put("source", message.source())
                .put("device", message.device())
                .put("contentType", message.contentType())
                .put("body", Base64.getEncoder().encodeToString(message.body().bytes()))
                .put("receivedAt", message.receivedAt().toString());
        message.origin().ifPresent(origin -> json.put("origin", origin));
        return switch (message.identity()) {
            case Identity.VendorId(String id) -> json.put("identity", "vendor").put("identityText", id);
            case Identity.KeyedContent(String key) ->
                json.put("identity", "keyed").put("identityText", key);
            case Identity.TimedContent() -> json.put("identity", "timed");
            case Identity.Content() -> json.put("identity", "content");
        };
    }

    private static RawMessage message(JsonObject json) {
        return new RawMessage(
                json.getString("source"),
                json.getString("device"),
                identity(json),
                json.getString("contentType"),
                Body.of(Base64.getDecoder().decode(json.getString("body"))),
                Optional.ofNullable(json.getString("origin")),
                Instant.parse(json.getString("receivedAt")));
    }

    private static Identity identity(JsonObject json) {
        return switch (json.getString("identity")) {
            case "vendor" -> new Identity.VendorId(json.getString("identityText"));
            case "keyed" -> new Identity.KeyedContent(json.getString("identityText"));
            case "timed" -> new Identity.TimedContent();
            case "content" -> new Identity.Content();
            default -> throw new IllegalArgumentException("an identity that is not known");
        };
    }

    private static String place(UUID id) {
        return "journal|message|" + id;
    }
}
