package org.linli.emergency.event.adapter.form;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** A device's signal in our own form, handed on by a partner. A kind that nobody knows rings as an unknown alarm. */
@ApplicationScoped
class SignalReader implements MessageReader {

    @Override
    public String source() {
        return JsonForm.SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        JsonObject body = JsonForm.object(message.body());
        String device = JsonForm.text(body, "device")
                .orElseThrow(() -> new UnreadableMessage(Fault.PART_MISSING, "the member device is missing"));
        return List.of(JsonForm.signal(device, body));
    }
}
