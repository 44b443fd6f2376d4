package org.linli.emergency.event.adapter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;

class SignalReaderTest {

    private static final Instant AT = Instant.parse("2026-11-25T19:12:00Z");

    @Test
    void aNumberOfThreeKilobytesIsNone() {
        JsonObject body = new JsonObject().put("device", "9".repeat(3000)).put("kind", "SOS");
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void aTextWithANulCharacterIsNone() {
        assertThatThrownBy(() -> read(new JsonObject().put("device", "B\u00001").put("kind", "SOS")))
                .isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> read(new JsonObject().put("device", "B1").put("kind", "S\u0000S")))
                .isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+900000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "soon"})
    void aTimeThatCannotBeIsAsIfItWereNotThere(String time) {
        Signal signal =
                read(new JsonObject().put("device", "B1").put("kind", "SOS").put("occurredAt", time));
        assertThat(signal.kind()).isEqualTo(SignalKind.SOS);
        assertThat(signal.occurredAt()).isEmpty();
    }

    @Test
    void noProtocolNamesADeviceThatCannotBeStored() {
        assertThatThrownBy(() -> new Sender.OfDevice("9".repeat(201), false)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> new Sender.OfDevice("B\u00001", false)).isInstanceOf(UnreadableMessage.class);
        assertThat(new Sender.OfDevice("9".repeat(200), false).device()).hasSize(200);
    }

    private static Signal read(JsonObject body) {
        return new SignalReader()
                .read(new RawMessage(
                        "api",
                        "partner",
                        new RawMessage.Identity.Content(),
                        "application/json",
                        Body.of(body.encode()),
                        Optional.empty(),
                        AT))
                .getFirst();
    }
}
