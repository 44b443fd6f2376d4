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

/** The app: whatever the body says, somebody who is signed in has pressed the button. */
@ApplicationScoped
class AppReader implements MessageReader {

    @Override
    public String source() {
        return "app";
    }

    @Override
    public List<Signal> read(RawMessage message) {
        JsonObject body = JsonForm.objectOrEmpty(message.body());
        Sender sender = new Sender.OfAccount(message.device(), JsonForm.resident(body));
        return List.of(JsonForm.completed(Signal.of(sender, SignalKind.SOS), body));
    }
}
