package org.linli.emergency.event.adapter.form;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** A device's signal in our own form, handed on by a partner. A kind that nobody knows rings as an unknown alarm. */
@ApplicationScoped
class SignalReader implements MessageReader {

    @Override
    public String source() {
        return "api";
    }

    @Override
    public List<Signal> read(RawMessage message) {
        JsonObject body = JsonForm.object(message.body());
        String device = JsonForm.text(body, "device")
                .orElseThrow(() -> new UnreadableMessage(Fault.PART_MISSING, "the member device is missing"));
        String kind = JsonForm.text(body, "kind")
                .orElseThrow(() -> new UnreadableMessage(Fault.PART_MISSING, "the member kind is missing"));
        Sender sender = new Sender.OfDevice(device, Boolean.TRUE.equals(body.getValue("voice")));
        return List.of(JsonForm.completed(Signal.of(sender, kind(kind)), body).coded(kind));
    }

    private static SignalKind kind(String text) {
        try {
            return SignalKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            return SignalKind.UNKNOWN_ALARM;
        }
    }
}
